/** The declarations of an element's style attribute, in lower case; Word's own included, which browsers drop. */
export function stylesIn(element: Element): Readonly<Record<string, string>> {
  const declarations = (element.getAttribute("style") ?? "").split(";").flatMap((declaration) => {
    const colon = declaration.indexOf(":");
    if (colon < 0) return [];
    const name = declaration.slice(0, colon).trim().toLowerCase();
    return [
      [
        name,
        declaration
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      ],
    ];
  });
  return Object.fromEntries(declarations);
}
