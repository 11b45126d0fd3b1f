/** Here a type is a string that came over the wire and may be anything; elsewhere that of WeChat's own JSON is. */
const overTheWire = /^lib\/(wechat|sandbox)\//;
const wireNames = new Set(["wire", "button"]);

/**
 * A switch over what a thing is must meet every kind: an open default swallows the next one silently.
 * @returns {string[]} one line for each open default
 */
export function findOpenDefaults({ sources }) {
  return [...sources.values()].flatMap((source) =>
    !overTheWire.test(source.file) && source.text.includes("default:")
      ? switchesIn(source.program)
          .filter(isOpen)
          .map((each) => placeOf(source, each))
      : [],
  );
}

function isOpen({ discriminant, cases }) {
  const last = cases.find(({ test }) => test === null);
  return last !== undefined && isKind(discriminant) && !last.consequent.some(saysNever);
}

/** Whether it is our discriminant: `x.type`, `x?.type` or a plain `type`. */
function isKind(node) {
  if (node.type === "ChainExpression") return isKind(node.expression);
  if (node.type === "MemberExpression")
    return node.property.name === "type" && !wireNames.has(node.object.name);
  return node.type === "Identifier" && node.name === "type";
}

function saysNever(node) {
  return nodesIn(node).some(
    ({ type, typeAnnotation }) =>
      type === "TSSatisfiesExpression" && typeAnnotation.type === "TSNeverKeyword",
  );
}

function switchesIn(program) {
  return nodesIn(program).filter(({ type }) => type === "SwitchStatement");
}

function nodesIn(root) {
  const nodes = [];
  const rest = [root];
  while (rest.length > 0) {
    const node = rest.pop();
    if (node === null || typeof node !== "object") continue;
    if (typeof node.type === "string") nodes.push(node);
    rest.push(...Object.values(node));
  }
  return nodes;
}

function placeOf({ file, text }, { discriminant, start }) {
  const line = text.slice(0, start).split("\n").length;
  return `${file}:${line}: switch (${text.slice(discriminant.start, discriminant.end)}) has an open default`;
}
