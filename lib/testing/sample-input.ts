import { z } from "zod";

const jsonSchema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  maximum: z.number().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  prefixItems: z.array(z.unknown()).optional(),
  minItems: z.number().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
  $ref: z.string().optional(),
  $defs: z.record(z.string(), z.unknown()).optional(),
});

/** No union of ours has more branches. */
const MAX_VARIANTS = 12;
/** As deep as a menu in a request, twice. */
const MAX_DEPTH = 30;
/** Where a pattern takes nothing but an id. */
const PLAIN_WORD = "plain-00001";
const FORMATS: Readonly<Record<string, string>> = {
  "date-time": "2027-01-01T00:00:00.000Z",
  date: "2027-01-01",
  email: "somebody@example.com",
  base64: "AAAA",
};

/** What stands in a field by its name, where its form or a refinement leaves no choice. */
export type KnownValues = Readonly<Record<string, unknown>>;

/**
 * What a form of this schema could send, once for each branch of its unions. Free texts and ids are `text`; what a
 * refinement asks beyond that is in `known`.
 */
export function sampleInputs(schema: z.ZodType, text: string, known: KnownValues = {}): unknown[] {
  // What comes out of a pipe is what its sender has to send, for what goes in is often only "unknown"; but what comes
  // out of a transformation is not.
  const [asRead, asSent] = [
    samplesOf(schema, "output", text, known),
    samplesOf(schema, "input", text, known),
  ];
  const accepted = unique([...asRead, ...asSent]).filter((sample) => schema.safeParse(sample).success);
  return accepted.length > 0 ? accepted : unique(asRead);
}

function unique(samples: readonly unknown[]): unknown[] {
  return [...new Map(samples.map((sample) => [JSON.stringify(sample), sample])).values()];
}

function samplesOf(schema: z.ZodType, io: "input" | "output", text: string, known: KnownValues): unknown[] {
  const root = jsonSchema.parse(z.toJSONSchema(schema, { io, unrepresentable: "any" }));
  return Array.from({ length: MAX_VARIANTS }, (_, variant) =>
    sampleOf(root, { text, known, variant, definitions: root.$defs ?? {}, depth: 0 }),
  );
}

type Choice = {
  text: string;
  known: KnownValues;
  variant: number;
  definitions: Readonly<Record<string, unknown>>;
  depth: number;
};
type JsonSchema = z.output<typeof jsonSchema>;

function sampleOf(given: unknown, outer: Choice): unknown {
  const schema = jsonSchema.parse(given);
  const choice = { ...outer, depth: outer.depth + 1 };
  if (schema.$ref) return sampleOf(choice.definitions[schema.$ref.replace("#/$defs/", "")] ?? {}, choice);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return pick(schema.enum, choice);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => sampleOf(part, choice)));
  const branches = schema.anyOf ?? schema.oneOf;
  return branches ? sampleOf(pick(branches, choice), choice) : sampleOfType(schema, choice);
}

/** What nests in itself ends with its first branch. */
function pick<Value>(values: readonly Value[], { variant, depth }: Choice): Value | undefined {
  return values[depth > MAX_DEPTH ? 0 : variant % values.length];
}

function sampleOfType(schema: JsonSchema, choice: Choice): unknown {
  const type = typeof schema.type === "object" ? pick(schema.type, choice) : schema.type;
  switch (type) {
    case "object":
      return sampleOfObject(schema, choice);
    case "array":
      return (schema.prefixItems ?? [schema.items ?? {}]).map((part) => sampleOf(part, choice));
    case "integer":
    case "number":
      return Math.min(
        Math.max(schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1),
        schema.maximum ?? 1e9,
      );
    case "boolean":
      return choice.variant % 2 === 0;
    case "null":
      return null;
    default:
      return sampleOfText(schema, choice.text);
  }
}

function sampleOfObject({ properties = {} }: JsonSchema, choice: Choice): Record<string, unknown> {
  const fields = Object.entries(properties).map(([name, part]) => {
    const known = choice.known[name];
    return [name, known === undefined ? sampleOf(part, choice) : known];
  });
  return Object.fromEntries(fields);
}

function sampleOfText({ format, pattern }: JsonSchema, text: string): string {
  if (format === "uri") return `https://example.com/${text}`;
  const known = format && FORMATS[format];
  if (known) return known;
  return pattern && !new RegExp(pattern).test(text) ? PLAIN_WORD : text;
}
