// Reads TypeScript declaration files: which interfaces and enums a package declares, and what a file imports.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export function parse(file) {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, /* setParentNodes */ true);
}

/** Interfaces by dotted name ("ec2.VpcIngress"), as types/input.d.ts and types/output.d.ts nest them. */
export function interfacesOf(file) {
  const found = new Map();
  if (!existsSync(file)) return { found, imports: new Map() };
  const source = parse(file);
  const walk = (node, namespaces) => {
    for (const statement of node.statements ?? []) {
      if (ts.isInterfaceDeclaration(statement)) found.set([...namespaces, statement.name.text].join('.'), statement);
      if (ts.isModuleDeclaration(statement)) walk(statement.body, [...namespaces, statement.name.text]);
    }
  };
  walk(source, []);
  return { found, imports: importsOf(source) };
}

/** Enums by dotted name, each a map from its member's name to the member's value. */
export function enumsOf(folder, namespaces = []) {
  const found = new Map();
  if (!existsSync(folder)) return found;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      enumsOf(file, [...namespaces, entry.name]).forEach((members, name) => found.set(name, members));
    } else if (entry.name === 'index.d.ts') {
      for (const declaration of parse(file).statements.filter(ts.isVariableStatement).flatMap(s => [...s.declarationList.declarations])) {
        if (declaration.type && ts.isTypeLiteralNode(declaration.type)) {
          found.set([...namespaces, declaration.name.text].join('.'), membersOf(declaration.type));
        }
      }
    }
  }
  return found;
}

/** What each imported name stands for: "* as pulumiAws" -> "@pulumi/aws", "{ Role }" -> "./index". */
export function importsOf(source) {
  const imports = new Map();
  for (const statement of source.statements.filter(ts.isImportDeclaration)) {
    const bindings = statement.importClause?.namedBindings;
    if (!bindings) continue;
    const from = statement.moduleSpecifier.text;
    if (ts.isNamespaceImport(bindings)) imports.set(bindings.name.text, { from, all: true });
    else bindings.elements.forEach(element => imports.set(element.name.text, { from, name: (element.propertyName ?? element.name).text }));
  }
  return imports;
}

export function documentationOf(node) {
  return (node.jsDoc ?? []).map(comment => ts.getTextOfJSDocComment(comment.comment) ?? '').join('\n');
}

export function isStaticOrPrivate(member) {
  return (member.modifiers ?? []).some(modifier =>
    modifier.kind === ts.SyntaxKind.StaticKeyword || modifier.kind === ts.SyntaxKind.PrivateKeyword);
}

// A member that is deprecated for another of the same value is JavaScript's own: the other SDKs never had its spelling.
function membersOf(literal) {
  const values = new Map(literal.members.map(member => [member.name.text, valueOf(member.type.literal)]));
  const isRespelling = member => {
    const successor = /^Use `(\w+)` instead/.exec(ts.getJSDocDeprecatedTag(member)?.comment ?? '')?.[1];
    return successor !== undefined && values.get(successor) === values.get(member.name.text);
  };
  return Object.fromEntries(literal.members.filter(member => !isRespelling(member)).map(({ name }) => [name.text, values.get(name.text)]));
}

function valueOf(literal) {
  return literal.kind === ts.SyntaxKind.StringLiteral ? literal.text : Number(literal.getText());
}
