import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { EXIT } from '#cli/sweep/exit.ts';

const read = (name: string) => readFileSync(`deploy/${name}`, 'utf8');
const documents = (name: string) => parseAllDocuments(read(name)).map((one) => one.toJS());

describe('the Slurm array', () => {
  const script = read('slurm/sweep.sbatch');

  it('takes N from the script and never from how many tasks there happen to be', () => {
    const [, last] = /^#SBATCH --array=0-(\d+)%\d+$/m.exec(script) ?? [];
    const [, n] = /^N=\$\{N:-(\d+)\}$/m.exec(script) ?? [];
    expect(Number(last)).toBe(Number(n) - 1);
    const code = script.replace(/^#.*$/gm, '');
    expect(code).not.toContain('TASK_COUNT');
    expect(code).toContain('"$SLURM_ARRAY_TASK_ID/$N"');
  });

  it('asks to be told before its time is over, and is requeued where it is saved', () => {
    for (const option of ['--requeue', '--open-mode=append', '--signal=B:USR1@']) {
      expect(script).toContain(`#SBATCH ${option}`);
    }
    expect(script).toContain(`"$code" -eq ${EXIT.unfinished}`);
  });
});

describe('the Kubernetes job', () => {
  const [{ spec: job }, claim] = documents('kubernetes/sweep.yaml');
  const [container] = job.template.spec.containers;

  it('has as many indices as its shards are cut into', () => {
    const n = container.env.find(({ name }: { name: string }) => name === 'N').value;
    expect(job).toMatchObject({ completionMode: 'Indexed', completions: Number(n) });
    expect(container.args[0]).toContain('"$JOB_COMPLETION_INDEX/$N"');
  });

  it('does by every exit code what it asks for, and lets no index end another', () => {
    const { rules } = job.podFailurePolicy;
    expect(job.backoffLimitPerIndex).toBeGreaterThan(0);
    expect(job.template.spec.restartPolicy).toBe('Never');
    const actionOn = (code: number) =>
      rules.find((rule: { onExitCodes?: { values: number[] } }) =>
        rule.onExitCodes?.values.includes(code),
      )?.action;
    expect(actionOn(EXIT.wrong)).toBe('FailIndex');
    expect(actionOn(EXIT.unfinished)).toBe('Ignore');
    expect(actionOn(EXIT.failed)).toBeUndefined();
    const conditions = rules.flatMap(
      ({ onPodConditions = [] }: { onPodConditions?: { type: string }[] }) => onPodConditions,
    );
    expect(conditions).toContainEqual({ type: 'DisruptionTarget', status: 'True' });
  });

  it('writes where the merge reads, and both know the claim', () => {
    const [{ spec: merge }] = documents('kubernetes/merge.yaml');
    for (const { template } of [job, merge]) {
      const [{ persistentVolumeClaim }] = template.spec.volumes;
      expect(persistentVolumeClaim.claimName).toBe(claim.metadata.name);
      expect(template.spec.containers[0].volumeMounts[0].mountPath).toBe('/sweeps');
    }
  });
});

it('starts in a container what is there', () => {
  const [, entry] = /^ENTRYPOINT (\[.*\])$/m.exec(read('Containerfile')) ?? [];
  expect(readFileSync(JSON.parse(entry).at(-1), 'utf8')).toContain('runShard');
});
