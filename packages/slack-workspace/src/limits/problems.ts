import type { z } from 'zod';

/**
 * What is wrong with a value, in Slack's own words: « must be less than 151 characters
 * [json-pointer:/blocks/0/text/text] ». Empty if all is well. `root` begins the pointers: `/blocks`, `/view`.
 */
export function problemsOf(schema: z.ZodType, value: unknown, root: string): string[] {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => {
    const { message, path } = describe(issue);
    return `${message} [json-pointer:${[root, ...path.map(String)].join('/')}]`;
  });
}

interface Description {
  message: string;
  path: PropertyKey[];
}

/** Zod's finding in Slack's words. */
function describe(issue: z.core.$ZodIssue): Description {
  const { path } = issue;
  if (issue.code === 'too_big') return { message: tooBig(issue), path };
  if (issue.code === 'too_small') return { message: tooSmall(issue), path };
  if (issue.code === 'invalid_union') return unionProblem(issue);
  if (issue.code === 'invalid_type') return typeProblem(issue);
  if (issue.code === 'unrecognized_keys') {
    return { message: `invalid additional property: ${issue.keys.join(', ')}`, path };
  }
  return { message: issue.message, path };
}

function typeProblem({ input, expected, path }: z.core.$ZodIssueInvalidType): Description {
  if (input === undefined) {
    return { message: `missing required field: ${String(path.at(-1))}`, path: path.slice(0, -1) };
  }
  return { message: `must provide ${/^[aeio]/.test(expected) ? 'an' : 'a'} ${expected}`, path };
}

function tooBig(issue: z.core.$ZodIssueTooBig): string {
  if (issue.origin === 'string') return `must be less than ${Number(issue.maximum) + 1} characters`;
  return `no more than ${issue.maximum} items allowed`;
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): string {
  if (issue.origin === 'string') return `must be more than ${Number(issue.minimum) - 1} characters`;
  return `no fewer than ${issue.minimum} items allowed`;
}

function unionProblem(issue: z.core.$ZodIssueInvalidUnion): Description {
  const { path } = issue;
  const type =
    typeof issue.input === 'object' && issue.input !== null ? Reflect.get(issue.input, 'type') : undefined;
  // A discriminated union without a match points at the discriminator already.
  const object = path.at(-1) === 'type' ? path.slice(0, -1) : path;
  if (type === undefined) return { message: 'missing required field: type', path: object };
  return { message: `unsupported type: ${String(type)}`, path: [...object, 'type'] };
}
