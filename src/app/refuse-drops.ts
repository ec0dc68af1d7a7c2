const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Takes no drop, unless words are dropped into a field; who takes files says so after this. */
function refuse(event: DragEvent): void {
  const { dataTransfer, target } = event;
  if (!dataTransfer || (isField(target) && !dataTransfer.types.includes('Files'))) return;
  event.preventDefault();
  dataTransfer.dropEffect = 'none';
}

/** What is dropped where nothing takes it would be opened by the browser, beside this page or in its place. */
export function refuseDrops(): void {
  for (const kind of ['dragover', 'drop'] as const) {
    addEventListener(kind, refuse, { capture: true });
  }
}
