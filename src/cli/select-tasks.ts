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
  const ids = idsOf(result, query);
  const isNamed = (body: Body) =>
    bodyMatches(body, query) ||
    (body.id !== null && ids.has(body.id)) ||
    (body.agency !== null && ids.has(body.agency));
  const isMeant = (body: Body) => isNamed(body) || (includeCollective && collectiveIncludes(body, query));
  const isAddressed = includeCollective && result.document.addressees.some(isMeant);
  const tasks = result.tasks.filter(
    (task) => actorsOf(task).some(isMeant) || (isAddressed && task.assignment.certainty === 'unassigned'),
  );
  return { ...result, tasks };
}

/** Ids of the body wherever the document names it in full, so that its other names are known too. */
function idsOf(result: Result, query: BodyQuery): Set<string> {
  const ids = new Set<string>();
  for (const task of result.tasks) {
    for (const body of actorsOf(task)) {
      if (body.kind === 'agency' && body.id !== null && bodyMatches(body, query)) ids.add(body.id);
    }
  }
  return ids;
}

function actorsOf(task: Task): Body[] {
  return [...task.lead, ...task.support];
}
