import { describe, expect, it } from '@jest/globals';
import { checkAttestation } from '../../src/run/attestation.js';
import { createAttestation, type AttestingRun } from '../support/attestation.js';

const SIGNER = 'https://github.com/example/data/.github/workflows/nightly.yml@refs/heads/main';
const REUSABLE = 'https://github.com/org/genesys-core/.github/workflows/dataset.yml@refs/tags/v1';
const RUN = 'https://github.com/example/data/actions/runs/1/attempts/1';
const DIGEST = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const claimed = { repository: 'example/data', runId: '1', runAttempt: 1, workflow: 'w', sha: 's' };
const check = (text: string, origin: typeof claimed | null = claimed) =>
  checkAttestation(text, 'a.jsonl', DIGEST, origin);

describe('an attestation', () => {
  it.each<readonly [sentence: string, run: AttestingRun, told: object]>([
    [
      'of a public repository, with an entry of the log',
      { signer: SIGNER },
      { signer: SIGNER, repository: 'example/data', run: RUN },
    ],
    [
      'of a private repository, with a timestamp',
      { signer: SIGNER, form: 'timestamp' },
      { signer: SIGNER, repository: 'example/data', run: RUN },
    ],
    [
      'by a reusable workflow of another repository',
      { signer: REUSABLE, repository: 'example/data' },
      { signer: REUSABLE, repository: 'example/data', run: RUN },
    ],
    [
      'in an old form, whose certificate names the workflow alone',
      { signer: SIGNER, form: 'old' },
      { signer: SIGNER, repository: 'example/data', run: null },
    ],
  ])('%s tells who signed it', (_sentence, run, told) => {
    expect(check(createAttestation(run, [OTHER, DIGEST]))).toEqual({
      ok: true,
      predicateType: 'https://slsa.dev/provenance/v1',
      problems: [],
      ...told,
    });
  });

  it('is found among several, one a line', () => {
    const all = [
      createAttestation({ signer: SIGNER }, [OTHER]),
      createAttestation({ signer: SIGNER }, [DIGEST], (payload) =>
        Buffer.concat([payload, Buffer.from(' ')]),
      ),
      createAttestation({ signer: SIGNER }, [DIGEST]),
    ];
    expect(check(all.join('')).ok).toBe(true);
  });

  it.each<readonly [sentence: string, text: string, problem: RegExp]>([
    ['of other files', createAttestation({ signer: SIGNER }, [OTHER]), /about other files/],
    [
      'whose content was changed after it was signed',
      createAttestation({ signer: SIGNER }, [OTHER], (payload) =>
        Buffer.from(String(payload).replace(OTHER, DIGEST)),
      ),
      /the signature is not that of its certificate/,
    ],
    [
      'by the workflow of another repository',
      createAttestation({ signer: SIGNER.replace('example/data', 'example/data2') }, [DIGEST]),
      /signed by https:\/\/github\.com\/example\/data2\/.* for example\/data2, but the manifest says that example\/data made it/,
    ],
    [
      'by that of another repository, in an old form',
      createAttestation({ signer: SIGNER.replace('example/data', 'example/data2'), form: 'old' }, [DIGEST]),
      /for example\/data2, but the manifest says that example\/data made it/,
    ],
    [
      'by a workflow of the repository that another one called',
      createAttestation({ signer: SIGNER, repository: 'evil/copy' }, [DIGEST]),
      /for evil\/copy, but the manifest says that example\/data made it/,
    ],
    [
      'of another run',
      createAttestation({ signer: SIGNER, runId: '11' }, [DIGEST]),
      /signed in run 11, but the manifest says that run 1 made it/,
    ],
    [
      'without a certificate',
      createAttestation({ signer: SIGNER }, [DIGEST]).replace('rawBytes', 'raw'),
      /no certificate/,
    ],
    [
      'with a certificate that is none',
      createAttestation({ signer: SIGNER }, [DIGEST]).replace('"rawBytes":"', '"rawBytes":"AAAA'),
      /no certificate/,
    ],
  ])('%s does not hold', (_sentence, text, problem) => {
    const { ok, problems } = check(text);
    expect(ok).toBe(false);
    expect(problems.join('\n')).toMatch(problem);
  });

  it('of a manifest that names nobody is held against nobody', () => {
    const told = check(createAttestation({ signer: SIGNER }, [DIGEST]), null);
    expect(told).toMatchObject({ ok: true, signer: SIGNER });
  });

  it.each(['', '{}', 'not JSON', '[]', '{"dsseEnvelope": 1}'])('is not in %j', (text) => {
    expect(() => check(text)).toThrow('"a.jsonl" holds no attestation');
  });
});
