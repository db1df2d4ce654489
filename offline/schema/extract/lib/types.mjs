// Turns a TypeScript type into the descriptors' type notation (../../README.md):
//   string bool int double json any asset archive   [T]   {T}   T|U   &nested.Type   @enum.Name   ^package:module/Resource
import ts from 'typescript';

const simple = new Map([
  [ts.SyntaxKind.StringKeyword, 'string'],
  [ts.SyntaxKind.BooleanKeyword, 'bool'],
  [ts.SyntaxKind.NumberKeyword, 'int'],
  [ts.SyntaxKind.AnyKeyword, 'any'],
  [ts.SyntaxKind.UnknownKeyword, 'any'],
  [ts.SyntaxKind.ObjectKeyword, 'any'],
]);

const wrappers = new Set(['pulumi.Input', 'pulumi.Output', 'Promise']);
const assets = new Set(['pulumi.asset.Asset', 'pulumi.asset.Archive']);
const packages = new Map([['@pulumi/aws', 'aws'], ['@pulumi/kubernetes', 'kubernetes']]);

/** What the types of one declaration refer to, resolved against the file it stands in. */
export class TypeReader {
  /**
   * @param scope file-wide knowledge: `imports`, `nested(kind, name)`, `enum(name)`, `resource(name, import)`
   * @param problem called with a text for everything that the notation cannot express
   */
  constructor(scope, problem) {
    this.scope = scope;
    this.problem = problem;
  }

  /** { type, optional, plain } of a property's declared type. */
  property(node) {
    const { type, optional } = this.#read(node);
    // TypeScript folds Input<any> into any.
    const wrapped = type === 'any' || isWrapped(node);
    const plain = wrapped ? undefined : hasWrappedElements(node) ? 'plain-container' : 'plain';
    return { type, optional, plain };
  }

  #read(node) {
    if (simple.has(node.kind)) return { type: simple.get(node.kind) };
    if (ts.isParenthesizedTypeNode(node)) return this.#read(node.type);
    if (ts.isTypeOperatorNode(node)) return this.#read(node.type);
    if (ts.isArrayTypeNode(node)) return { type: `[${this.#read(node.elementType).type}]` };
    if (ts.isUnionTypeNode(node)) return this.#union(node);
    if (ts.isTypeLiteralNode(node) && node.members.length === 1 && ts.isIndexSignatureDeclaration(node.members[0])) {
      return { type: `{${this.#read(node.members[0].type).type}}` };
    }
    if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) return { type: 'string' };
    if (ts.isTypeReferenceNode(node)) return this.#reference(node);
    return this.#fail(node);
  }

  #union(node) {
    const acceptsText = node.types.some(part => part.kind === ts.SyntaxKind.StringKeyword);
    const parts = node.types
      .filter(part => part.kind !== ts.SyntaxKind.UndefinedKeyword)
      // "string | Role": only JavaScript takes the resource itself, every other SDK takes its name or id.
      .filter(part => !(acceptsText && this.#isResource(part)));
    const read = parts.map(part => this.#read(part));
    const optional = node.types.some(part => part.kind === ts.SyntaxKind.UndefinedKeyword) || read.some(part => part.optional);
    if (parts.length > 0 && parts.every(part => assets.has(part.getText()))) return { type: 'asset', optional };
    return { type: [...new Set(read.map(part => part.type))].join('|'), optional };
  }

  #reference(node) {
    const name = node.typeName.getText();
    const [head, ...rest] = name.split('.');
    if (wrappers.has(name)) return this.#read(node.typeArguments[0]);
    if (name === 'pulumi.asset.Archive') return { type: 'archive' };
    if (name === 'pulumi.asset.Asset') return { type: 'asset' };
    if (name === 'pulumi.ID' || name === 'pulumi.URN') return { type: 'string' };
    if (head === 'inputs') return { type: `&${this.scope.nested('input', rest.join('.'))}` };
    if (head === 'outputs') return { type: `&${this.scope.nested('output', rest.join('.'))}` };
    if (head === 'enums') return { type: `@${this.scope.enum(rest.join('.'))}` };

    const imported = this.scope.imports.get(head);
    if (imported?.all && packages.has(imported.from)) return { type: external(packages.get(imported.from), rest) };
    const resource = this.scope.resource(name, imported);
    return resource === undefined ? this.#fail(node) : { type: `^${resource}` };
  }

  #isResource(node) {
    return ts.isTypeReferenceNode(node) && this.scope.imports.get(node.typeName.getText())?.from.startsWith('.');
  }

  #fail(node) {
    this.problem(`cannot express type '${node.getText().replace(/\s+/g, ' ')}'`);
    return { type: 'any' };
  }
}

// pulumiAws.types.input.eks.X is a nested type, pulumiAws.ec2.SecurityGroup a resource, pulumiAws.Provider the provider.
function external(pkg, names) {
  return names[0] === 'types' ? `&${pkg}:${names.slice(2).join('.')}` : `^${pkg}:${names.join('/')}`;
}

function isWrapped(node) {
  if (ts.isUnionTypeNode(node)) return node.types.some(isWrapped);
  if (ts.isParenthesizedTypeNode(node)) return isWrapped(node.type);
  return ts.isTypeReferenceNode(node) && node.typeName.getText() === 'pulumi.Input';
}

function hasWrappedElements(node) {
  if (ts.isUnionTypeNode(node)) return node.types.some(hasWrappedElements);
  if (ts.isArrayTypeNode(node)) return isWrapped(node.elementType);
  return ts.isTypeLiteralNode(node) && node.members.some(member => ts.isIndexSignatureDeclaration(member) && isWrapped(member.type));
}
