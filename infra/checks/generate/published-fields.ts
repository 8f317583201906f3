import ts from 'typescript';

/** One field of published data: its path, what it holds, whether it may be missing. */
export type PublishedField = Readonly<{ path: string; holds: string; optional: boolean }>;

const MOST_CODES_SHOWN = 24;

/** In alphabetical order: that of the compiler follows from what else it has read. */
const codesOf = (types: readonly ts.Type[]): string => {
  const codes = types.flatMap((type) => (type.isStringLiteral() ? [`\`${type.value}\``] : [])).sort();
  const rest = codes.length - MOST_CODES_SHOWN;
  return `code: ${codes.slice(0, MOST_CODES_SHOWN).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
};

const scalar = (type: ts.Type): string | undefined => {
  const members = (type.isUnion() ? type.types : [type]).filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
  if (members.every((member) => member.isStringLiteral())) return codesOf(members);
  if (members.every(({ flags }) => flags & ts.TypeFlags.StringLike)) return 'id, instant or code';
  if (members.every(({ flags }) => flags & ts.TypeFlags.NumberLike)) return 'whole number';
  if (members.every(({ flags }) => flags & ts.TypeFlags.BooleanLike)) return 'yes or no';
  return undefined;
};

const itemOf = (type: ts.Type, checker: ts.TypeChecker): ts.Type | undefined =>
  checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : undefined;

const fieldsAt = (type: ts.Type, path: string, optional: boolean, checker: ts.TypeChecker): readonly PublishedField[] => {
  const bare = checker.getNonNullableType(type);
  const holds = scalar(bare);
  if (holds !== undefined) return [{ path, holds, optional }];
  const item = itemOf(bare, checker);
  if (item) return fieldsAt(item, `${path}[]`, optional, checker);
  // Of several forms, a field that not every one has may be missing.
  const forms = bare.isUnion() ? bare.types : [bare];
  const names = [...new Set(forms.flatMap((form) => form.getProperties().map(({ name }) => name)))];
  if (names.length === 0) throw new Error(`${path} holds ${checker.typeToString(type)}, which the catalogue has no word for`);
  return names.flatMap((name) => {
    const properties = forms.flatMap((form) => form.getProperty(name) ?? []);
    const missing = properties.length < forms.length || properties.some(({ flags }) => flags & ts.SymbolFlags.Optional);
    const lines = properties.flatMap((property) =>
      fieldsAt(checker.getTypeOfSymbol(property), path === '' ? name : `${path}.${name}`, optional || missing, checker),
    );
    return merged(lines);
  });
};

/** A field that stands in several forms is one line. */
const merged = (lines: readonly PublishedField[]): readonly PublishedField[] =>
  [...new Set(lines.map(({ path }) => path))].map((path) => {
    const same = lines.filter((line) => line.path === path);
    const codes = [...new Set(same.flatMap(({ holds }) => holds.replace(/^code: /, '').split(', ')))];
    const holds = same.every((line) => line.holds.startsWith('code: ')) ? `code: ${codes.join(', ')}` : same[0]!.holds;
    return { path, holds, optional: same.some(({ optional }) => optional) };
  });

/** The fields of published data, in the order of the contract. @throws Error for a type that is neither id, code, instant, number, flag, list nor record of such */
export const publishedFields = (data: ts.Type, checker: ts.TypeChecker): readonly PublishedField[] =>
  data.getProperties().length === 0 ? [] : fieldsAt(data, '', false, checker);
