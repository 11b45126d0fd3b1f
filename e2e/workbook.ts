import { strToU8, zipSync } from "fflate";

/** A file as Excel writes it, each sheet by its name. */
export function workbookOf(sheets: Record<string, string[][]>): Buffer {
  const names = Object.keys(sheets).map(escapeXml);
  const cell = (text: string) => `<c t="str"><v>${escapeXml(text)}</v></c>`;
  const files = [
    [
      "xl/workbook.xml",
      `<workbook><sheets>${names.map((name, place) => `<sheet name="${name}" r:id="r${place}"/>`).join("")}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `<Relationships>${names.map((_, place) => `<Relationship Id="r${place}" Target="worksheets/s${place}.xml"/>`).join("")}</Relationships>`,
    ],
    ...Object.values(sheets).map((rows, place) => [
      `xl/worksheets/s${place}.xml`,
      `<sheetData>${rows.map((cells) => `<row>${cells.map(cell).join("")}</row>`).join("")}</sheetData>`,
    ]),
  ];
  return Buffer.from(zipSync(Object.fromEntries(files.map(([name = "", xml = ""]) => [name, strToU8(xml)]))));
}

/** What a form calls such a file. */
export const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
