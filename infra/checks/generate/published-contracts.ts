import ts from 'typescript';

/** A contract by which an event is published: its versioned name, what it means, and the type of its data. */
export type PublishedContract = Readonly<{ name: string; about: string; data: ts.Type }>;

const CONTRACT = /\/integration\/published\/[a-z-]+\.v\d+\.ts$/;

const programOf = (file: string): ts.Program => {
  const { config } = ts.readConfigFile('tsconfig.base.json', (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  return ts.createProgram([file], { ...options, noEmit: true });
};

const typeOfProperty = (type: ts.Type, name: string, checker: ts.TypeChecker): ts.Type | undefined => {
  const property = type.getProperty(name);
  return property && checker.getTypeOfSymbol(property);
};

/** `cases.case-opened.v1`; undefined for a type that is no published event. */
const nameOf = (type: ts.Type, checker: ts.TypeChecker): string | undefined => {
  const name = typeOfProperty(type, 'type', checker);
  return name?.isStringLiteral() ? name.value : undefined;
};

const contractsOf = (source: ts.SourceFile, checker: ts.TypeChecker): readonly PublishedContract[] =>
  source.statements.filter(ts.isTypeAliasDeclaration).flatMap((alias) => {
    const type = checker.getTypeAtLocation(alias);
    const name = nameOf(type, checker);
    const data = typeOfProperty(type, 'data', checker);
    if (name === undefined || data === undefined) return [];
    const symbol = checker.getSymbolAtLocation(alias.name);
    const about = ts.displayPartsToString(symbol?.getDocumentationComment(checker) ?? []).replaceAll(/\s+/g, ' ');
    return [{ name, about, data }];
  });

/** Every contract, by name, of the events in the union that this file exports. @throws Error if one of them has no contract in a file of its own */
export const contractsIn = (
  file: string,
  union: string,
): Readonly<{ contracts: readonly PublishedContract[]; checker: ts.TypeChecker }> => {
  const program = programOf(file);
  const checker = program.getTypeChecker();
  const alias = program
    .getSourceFile(file)
    ?.statements.filter(ts.isTypeAliasDeclaration)
    .find(({ name }) => name.text === union);
  if (!alias) throw new Error(`${file} exports no ${union}`);
  const whole = checker.getTypeAtLocation(alias);
  const published = new Set((whole.isUnion() ? whole.types : [whole]).map((type) => nameOf(type, checker)));
  const contracts = program
    .getSourceFiles()
    .filter(({ fileName }) => CONTRACT.test(fileName))
    .flatMap((source) => contractsOf(source, checker))
    .filter(({ name }) => published.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (contracts.length !== published.size) throw new Error(`a member of ${union} is no contract, or two have one name`);
  return { contracts, checker };
};
