import { diagnose } from '#diagnosis/diagnose.ts';
import type { DiagnoseCommand, DiagnoseEvent } from '#diagnosis/messages.ts';
import { remedies } from '#diagnosis/remedies/remedies.ts';
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
    if (command.type === 'diagnose') await diagnose(file, { name, breathe, onProgress });
    else {
      const found = await remedies(file, command.report, {
        breathe,
        onProgress: (done) => onProgress({ stage: 'remedies', done, report: null }),
      });
      tell({ type: 'trained', remedies: found });
    }
  } catch (error) {
    if (error instanceof FileError) tell({ type: 'refused', refusal: error.refusal });
    else tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

self.onmessage = ({ data }: MessageEvent<DiagnoseCommand>) => answer(data);
