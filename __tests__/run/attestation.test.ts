import { describe, expect, it } from '@jest/globals';
import { checkAttestation } from '../../src/run/attestation.js';
import { createAttestation } from '../support/attestation.js';

const SIGNER = 'https://github.com/example/data/.github/workflows/nightly.yml@refs/heads/main';
const DIGEST = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const claimed = { repository: 'example/data', runId: '1', runAttempt: 1, workflow: 'w', sha: 's' };
const check = (text: string, origin: typeof claimed | null = claimed) =>
  checkAttestation(text, 'a.jsonl', DIGEST, origin);

describe('an attestation', () => {
  it('of the manifest tells who signed it', () => {
    expect(check(createAttestation(SIGNER, [OTHER, DIGEST]))).toEqual({
      ok: true,
      signer: SIGNER,
      predicateType: 'https://slsa.dev/provenance/v1',
      problems: [],
    });
  });

  it('is found among several, one a line', () => {
    const [other, bad, good] = [
      createAttestation(SIGNER, [OTHER]),
      createAttestation(SIGNER, [DIGEST], (payload) => Buffer.concat([payload, Buffer.from(' ')])),
      createAttestation(SIGNER, [DIGEST]),
    ];
    expect(check(`${other}\n${bad}\n${good}\n`).ok).toBe(true);
  });

  it.each<readonly [sentence: string, text: string, problem: RegExp]>([
    ['of other files', createAttestation(SIGNER, [OTHER]), /about other files/],
    [
      'whose content was changed after it was signed',
      createAttestation(SIGNER, [OTHER], (payload) => Buffer.from(String(payload).replace(OTHER, DIGEST))),
      /the signature is not that of its certificate/,
    ],
    [
      'by the workflow of another repository',
      createAttestation(SIGNER.replace('example/data', 'example/data2'), [DIGEST]),
      /signed by https:\/\/github\.com\/example\/data2\/.*the manifest says that example\/data made it/,
    ],
    [
      'without a certificate',
      createAttestation(SIGNER, [DIGEST]).replace('rawBytes', 'raw'),
      /no certificate/,
    ],
    [
      'with a certificate that is none',
      createAttestation(SIGNER, [DIGEST]).replace('"rawBytes":"', '"rawBytes":"AAAA'),
      /no certificate/,
    ],
  ])('%s does not hold', (_sentence, text, problem) => {
    const { ok, problems } = check(text);
    expect(ok).toBe(false);
    expect(problems.join('\n')).toMatch(problem);
  });

  it('of a manifest that names nobody is held against nobody', () => {
    expect(check(createAttestation(SIGNER, [DIGEST]), null)).toMatchObject({ ok: true, signer: SIGNER });
  });

  it.each(['', '{}', 'not JSON', '[]', '{"dsseEnvelope": 1}'])('is not in %j', (text) => {
    expect(() => check(text)).toThrow('"a.jsonl" holds no attestation');
  });
});
