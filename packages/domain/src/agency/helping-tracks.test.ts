import { describe, expect, it } from 'vitest';
import type { CommandInputs } from '../case/commands.ts';
import { handling, office, people, type Told } from '../case/fixtures.ts';
import { getRulebook } from '../rulebook/catalogue.ts';
import { runsMechanism } from '../rulebook/runs-mechanism.ts';
import { helpingTracksOf } from './helping-tracks.ts';

const granting: CommandInputs['grantMandate'] = { unitId: 'point', itemId: 'other', scope: ['inquire', 'collectPapers'], source: 'portal' };
const run: CommandInputs['logAgencyRun'] = {
  place: '街道便民服务中心',
  purpose: 'collectPapers',
  minutes: 20,
  tripsSaved: 1,
  note: '调到了不动产登记信息',
  evidence: [],
};
const tracks = ({ state }: Told, organisation = office) => helpingTracksOf(state, organisation);

describe('the three helping tracks (S2.58)', () => {
  const granted = handling().order('grantMandate', granting, people.petitioner);
  const running = granted.order('acceptMandate', {}, people.agent);

  it('帮跑: from the day on which an agent accepted', () => {
    expect(tracks(handling())).toEqual([]);
    expect(tracks(granted)).toEqual([]);
    expect(tracks(running)).toEqual(['agentRuns']);
    expect(tracks(running.order('revokeMandate', {}, people.petitioner))).toEqual(['agentRuns']);
  });

  it('代跑: a run that brought a paper from another department, instead of asking the resident', () => {
    expect(tracks(running.order('logAgencyRun', run, people.agent))).toEqual(['agentRuns']);
    const reused = running.order('logAgencyRun', { ...run, purpose: 'dataReuse' }, people.agent);
    expect(tracks(reused)).toEqual(['agentRuns', 'dataRuns']);
    expect(reused.state.agencyWork?.dataRuns).toBe(1);
  });

  it('领跑: the governance centre has the matter, with an agent or without', () => {
    const handlingUnitId = handling().state.handlingUnitId;
    const centre = { unit: (id: string) => (id === handlingUnitId ? { id, name: '矛调中心', kind: 'governanceCentre' } : undefined) };
    expect(helpingTracksOf(handling().state, centre)).toEqual(['centreLeads']);
    expect(helpingTracksOf(running.state, centre)).toEqual(['agentRuns', 'centreLeads']);
  });

  it('run in 义乌 and are not said elsewhere', () => {
    expect(runsMechanism(getRulebook('yiwu'), 'helpingTracks')).toBe(true);
    expect(runsMechanism(getRulebook('lihai'), 'helpingTracks')).toBe(false);
  });
});
