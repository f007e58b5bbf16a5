import { expect, it } from 'vitest';
import { lanesOf, stageOf } from './lanes';

const phase = (identity_uuid: string, decky_id: string, tactic: string, observed_at: string) => ({
  identity_uuid,
  decky_id,
  tactic,
  observed_at,
});

const TIMELINE = {
  deckies: ['web', 'db'],
  truncated: false,
  phases: [
    phase('A', 'web', 'TA0001', '2026-01-01T00:00:00Z'),
    phase('A', 'web', 'TA0001', '2026-01-01T00:00:01Z'),
    phase('A', 'db', 'TA0002', '2026-01-01T12:00:00Z'),
    phase('B', 'db', 'TA0040', '2026-01-02T00:00:00Z'),
  ],
  hand_offs: [{ a: 'B', b: 'A', deckies: ['db'] }],
};

it('sightings of one stage that are close together are one mark', () => {
  const lanes = lanesOf(TIMELINE);

  expect(lanes?.lanes[0]).toEqual({
    decky: 'web',
    marks: [{ x: 0, stage: 'arrive', count: 2, from: '2026-01-01T00:00:00Z', tactics: ['TA0001'] }],
  });
  expect(lanes?.lanes[1]?.marks.map((mark) => [Math.round(mark.x * 10), mark.stage])).toEqual([
    [5, 'settle'],
    [10, 'act'],
  ]);
});

it('who was there first handed on, in whatever order the API names them', () => {
  expect(lanesOf(TIMELINE)?.handOffs).toEqual([{ decky: 'db', a: 'A', b: 'B', from: 0.5, to: 1 }]);
});

it('one moment stands in the middle, and none is no timeline', () => {
  const one = { ...TIMELINE, phases: TIMELINE.phases.slice(0, 1), hand_offs: [] };

  expect(lanesOf(one)?.lanes[0]?.marks[0]?.x).toBeCloseTo(0.5, 1);
  expect(lanesOf({ ...TIMELINE, phases: [] })).toBeNull();
});

it('every tactic belongs to a stage', () => {
  expect(['TA0043', 'TA0004', 'TA0008', 'TA0010', 'TA0999'].map(stageOf)).toEqual([
    'arrive',
    'settle',
    'explore',
    'act',
    'act',
  ]);
});
