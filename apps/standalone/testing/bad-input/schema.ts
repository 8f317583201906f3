/** As much of a JSON schema as the description of the HTTP interface uses. */
export type Schema = Readonly<{
  $ref?: string;
  allOf?: readonly Schema[];
  type?: string;
  format?: string;
  example?: unknown;
  enum?: readonly string[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
}>;

/** The schemas that others refer to, by name. */
export type Schemas = Readonly<Record<string, Schema>>;

/** What a schema says once its reference and its parts are put together. @throws Error for a reference that leads nowhere */
export const resolved = (schema: Schema, schemas: Schemas): Schema => {
  const { $ref, allOf = [], ...own } = schema;
  const name = $ref?.split('/').at(-1);
  const named = name === undefined ? undefined : schemas[name];
  if (name !== undefined && named === undefined)
    throw new Error(`the document refers to a schema that it does not have: ${$ref}`);
  const parts = [...(named ? [named] : []), ...allOf].map((part) => resolved(part, schemas));
  return Object.assign({}, ...parts, own) as Schema;
};
