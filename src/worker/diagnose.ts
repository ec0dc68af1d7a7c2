import { diagnose } from '#diagnosis/diagnose.ts';
import type { DiagnoseCommand, DiagnoseEvent } from '#diagnosis/messages.ts';
import { findRemedies } from '#diagnosis/remedies/remedies.ts';
import type { DiagnosisProgress } from '#diagnosis/report.ts';
import type { ArrayFile } from '#files/arrays.ts';
import { bytesOfBlob } from '#files/bytes.ts';
import { FileError } from '#files/file-error.ts';
import { openFile } from '#files/open.ts';
import { breathe } from './breathe.ts';

const tell = (event: DiagnoseEvent) => self.postMessage(event);

async function arraysOf({ file, name }: DiagnoseCommand): Promise<ArrayFile> {
  const opened = await openFile(bytesOfBlob(file, name));
  if (opened.kind === 'arrays') return opened;
  throw new FileError(
    name,
    'it holds no arrays',
    'drop an .npz or .safetensors with codes and head',
  );
}

async function answer(command: DiagnoseCommand): Promise<void> {
  try {
    const file = await arraysOf(command);
    const { name } = command;
    const onProgress = (progress: DiagnosisProgress) => tell({ type: 'progress', progress });
    const asked = { name, breathe, onProgress };
    if (command.type === 'diagnose') await diagnose(file, asked);
    else {
      const remedies = await findRemedies(file, { ...asked, report: command.report });
      tell({ type: 'trained', remedies });
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    tell({ type: error instanceof FileError ? 'refused' : 'failed', message });
  }
}

self.onmessage = ({ data }: MessageEvent<DiagnoseCommand>) => answer(data);
