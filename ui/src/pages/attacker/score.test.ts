import { expect, it } from 'vitest';
import { reasonOf } from './score';

it('a score is told by the gravest thing and by what it left', () => {
  const reason = {
    technique_id: 'T1105',
    technique_name: 'Ingress Tool Transfer',
    severity: 0.8,
    novelty: 0.5,
    brought_files: false,
  };
  expect(reasonOf(reason)).toBe('T1105 Ingress Tool Transfer: severity 0.80 × novelty 0.50, as it left no file');
  expect(reasonOf({ ...reason, technique_name: null, novelty: 1, brought_files: true })).toBe(
    'T1105: severity 0.80 × novelty 1.00, as it left a file or a mail',
  );
  expect(reasonOf(null)).toBeNull();
});
