import { ServiceProblem } from '@breakwater/sdk';

/** What the service finds wrong with the field of a request, as its path has it: `care.workMinutes`. */
export function fieldFaults(error: unknown): (field: string) => string | undefined {
  if (!(error instanceof ServiceProblem)) return () => undefined;
  const { problems, field: only, detail } = error;
  return (field) => {
    const found = problems.filter((each) => each.field === field);
    if (found.length > 0) {
      return found.map(({ reason, remedy }) => `${reason}. ${remedy}`).join(' ');
    }
    return problems.length === 0 && only === field ? detail : undefined;
  };
}
