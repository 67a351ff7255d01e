/** Keeps the tasks of one body (`--agency`). All else of the result stays as it is. */
import type { Body, Result, Task } from '../model/result.ts';
import { type BodyQuery, bodyMatches, collectiveIncludes, readQuery } from './body-match.ts';

export interface Selection {
  agency: string;
  /** Also tasks of collectives that take the body in, and unassigned ones of a document that is addressed to it. */
  includeCollective: boolean;
}

export function selectTasks(result: Result, { agency, includeCollective }: Selection): Result {
  const query = readQuery(agency);
  const known = agenciesOf(result, query);
  const isNamed = (body: Body) => bodyMatches(body, query) || known.has(agencyKey(body));
  const isMeant = (body: Body) => isNamed(body) || (includeCollective && collectiveIncludes(body, query));
  const isAddressed = includeCollective && result.document.addressees.some(isMeant);
  const tasks = result.tasks.filter(
    (task) => actorsOf(task).some(isMeant) || (isAddressed && task.assignment.certainty === 'unassigned'),
  );
  return { ...result, tasks };
}

/** The agency wherever the document names it so that it fits, in order that its other names are known too. */
function agenciesOf(result: Result, query: BodyQuery): Set<string> {
  const bodies = result.tasks.flatMap(actorsOf).filter((body) => bodyMatches(body, query));
  return new Set(bodies.map(agencyKey).filter((key) => key !== ''));
}

/** Ids of the gazetteer hold for every province, so the place belongs to what is one agency; empty where there is no id. */
function agencyKey({ id, agency, kind, place }: Body): string {
  const own = kind === 'officer' ? agency : kind === 'agency' ? id : null;
  return own === null ? '' : `${own} ${place ?? ''}`;
}

function actorsOf(task: Task): Body[] {
  return [...task.lead, ...task.support];
}
