import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box, Part } from "@/lib/qrcodes/drawing/drawing";
import { leastSide } from "@/lib/qrcodes/drawing/least-side";
import { DEFAULT_SHEET } from "./default-sheet";
import {
  BESIDE_GAIN,
  cellsOf,
  codeRoom,
  codesOfPage,
  codesPerPage,
  countPages,
  framePage,
  grow,
} from "./geometry";
import { layoutPage } from "./layout";
import type { LayoutTools } from "./layout-tools";
import { CAPTION_FIELDS, CAPTION_PLACES, DESIGNS, isPanel } from "./limits";
import { findMisfits, sheetSchema } from "./misfits";
import { LABEL_PAPER_NAMES, LABEL_PAPERS, PAPER_NAMES, PAPERS } from "./papers";
import type { PrintableCode, SheetSpec } from "./schema";
import { findSizeMisfit } from "./size-misfit";

/** As the tools draw it. */
const LAID = { least: leastSide(25), shape: { width: 33 / 25, height: 33 / 25 } };
const LOGO = "data:image/png;base64,iVBORw0KGgo=";
/** Chinese as wide as high, everything else half of it. */
const measure = (text: string) =>
  [...text].reduce((sum, sign) => sum + (/[\x20-\x7e]/.test(sign) ? 0.5 : 1), 0);
const tools: LayoutTools = {
  measure,
  background: "#fff7e0",
  drawCode: () => ({
    width: 33,
    height: 33,
    modules: 25,
    parts: [{ type: "rect", x: 0, y: 0, width: 33, height: 33, fill: "#c0de00" }],
  }),
  shape: LAID.shape,
};

const plain: PrintableCode = {
  id: "c",
  name: "门店",
  scene: "s",
  url: "u",
  folder: "",
  owner: "",
  note: "",
  labels: [],
  expiresAt: null,
};

const words = fc.string({
  unit: fc.constantFrom(..."春季海报（上海·南京东路店）ABC def-42，。 "),
  maxLength: 40,
});
const code: fc.Arbitrary<PrintableCode> = fc.record({
  id: fc.constant("c"),
  name: words,
  scene: fc.constant("k7fm-2xqd"),
  url: fc.constant("http://weixin.qq.com/q/02abc"),
  folder: words,
  owner: words,
  note: words,
  labels: fc.constant([]),
  expiresAt: fc.constant(null),
});
const spec: fc.Arbitrary<SheetSpec> = fc
  .record({
    template: fc.constantFrom("grid", "labels", "poster", "tent"),
    paper: fc.constantFrom(...PAPER_NAMES),
    orientation: fc.constantFrom("portrait", "landscape"),
    labelPaper: fc.constantFrom(...LABEL_PAPER_NAMES),
    columns: fc.integer({ min: 1, max: 8 }),
    rows: fc.integer({ min: 1, max: 10 }),
    margin: fc.integer({ min: 0, max: 25 }),
    gap: fc.integer({ min: 0, max: 12 }),
    codeSize: fc.option(fc.integer({ min: 8, max: 120 })),
    captions: fc.subarray([...CAPTION_FIELDS]),
    captionSize: fc.integer({ min: 4, max: 40 }),
    captionLines: fc.integer({ min: 1, max: 3 }),
    captionPlace: fc.constantFrom(...CAPTION_PLACES),
    cutMarks: fc.boolean(),
    bleed: fc.integer({ min: 0, max: 5 }),
    skip: fc.integer({ min: 0, max: 5 }),
    design: fc.constantFrom(...DESIGNS),
    title: words,
    text: fc.string({ unit: fc.constantFrom(..."扫一扫，领取优惠券 Scan me\n"), maxLength: 200 }),
    color: fc.constant("#07a35a"),
    textColor: fc.constant("#ffffff"),
    logo: fc.option(fc.constant(LOGO)),
  })
  .filter((each) => findMisfits(each).length === 0);

describe("on every page that the form lets through", () => {
  it("nothing lies outside of the paper, and no caption outside of its place", () => {
    fc.assert(
      fc.property(spec, fc.array(code, { minLength: 1, maxLength: 40 }), (sheet, codes) => {
        for (const { drawing, frame } of pagesOf(sheet, codes)) {
          const page = { x: 0, y: 0, width: frame.width, height: frame.height };
          for (const { box } of boxesOf(drawing.parts)) expect(isInside(box, page)).toBe(true);
        }
      }),
    );
  });

  it("codes and captions lie within what is cut out, none over another, each once", () => {
    fc.assert(
      fc.property(spec, fc.array(code, { minLength: 1, maxLength: 40 }), (sheet, codes) => {
        let found = 0;
        for (const { drawing, frame } of pagesOf(sheet, codes)) {
          const contents = boxesOf(drawing.parts).filter(isContent);
          const isGrid = sheet.template === "grid" || sheet.template === "labels";
          const places = isGrid ? cellsOf(sheet) : [frame.trim];
          for (const { box } of contents)
            expect(places.filter((place) => isInside(box, place))).toHaveLength(1);
          expect(overlapsOf(contents.map(({ box }) => box))).toEqual([]);
          found += contents.filter(({ part }) => part.type === "rect").length;
        }
        expect(found).toBe(sheet.template === "tent" ? 2 * codes.length : codes.length);
      }),
    );
  });

  it("cut marks touch neither a piece nor its bleed", () => {
    const cut = spec.filter(({ cutMarks, template }) => cutMarks && template === "grid");
    fc.assert(
      fc.property(cut, fc.array(code, { minLength: 1, maxLength: 12 }), (sheet, codes) => {
        pagesOf(sheet, codes).forEach(({ drawing }, page) => {
          const { from } = codesOfPage(sheet, page);
          const used = cellsOf(sheet).slice(0, codes.length - from);
          const coloured = used.map((cell) => grow(cell, sheet.bleed));
          const marks = boxesOf(drawing.parts).filter(({ part }) => part.type === "line");
          expect(marks.length).toBeGreaterThan(0);
          for (const { box } of marks) expect(coloured.filter((each) => overlap(each, box))).toEqual([]);
        });
      }),
    );
  });

  it("all codes of a file are as long as was asked for, and can be read", () => {
    fc.assert(
      fc.property(spec, fc.array(code, { minLength: 2, maxLength: 12 }), (sheet, codes) => {
        const pages = pagesOf(sheet, codes);
        const side = Math.min(...pages.map((page) => page.side));
        fc.pre(findSizeMisfit(sheet, { ...LAID, side }) === null);
        const sides = pages.flatMap(({ drawing }) =>
          boxesOf(drawing.parts)
            .filter(isCode)
            .map(({ box }) => Math.round((box.width / tools.shape.width) * 100) / 100),
        );
        if (isPanel(sheet.template) && sheet.codeSize === null) return;
        expect(new Set(sides).size).toBe(1);
        expect(sides[0]).toBeCloseTo(sheet.codeSize ?? side, 1);
        expect(sides[0]).toBeGreaterThanOrEqual(LAID.least);
      }),
    );
  });

  it("a size that does not fit is refused with one that does", () => {
    fc.assert(
      fc.property(spec, code, (sheet, one) => {
        const misfit = misfitOf(sheet, one);
        fc.pre(misfit?.field === "codeSize");
        const codeSize = Number(/(\d+(?:\.\d)?) 毫米/.exec(misfit?.message.zh ?? "")?.[1]);
        const next = misfitOf({ ...sheet, codeSize }, one);
        // What is too small may leave no room for what is large enough, which is said then.
        if (codeSize < (sheet.codeSize ?? 0)) expect(next).toBeNull();
        else expect(next?.field).not.toBe("codeSize");
      }),
      { numRuns: 300 },
    );
  });

  it("a caption stands beside its code where that makes it clearly larger, else below", () => {
    const cells = spec.filter(({ template, captions }) => !isPanel(template) && captions.length > 0);
    fc.assert(
      fc.property(cells, (sheet) => {
        const roomOf = (captionPlace: SheetSpec["captionPlace"]) => {
          const changed = { ...sheet, captionPlace };
          return codeRoom(changed, cellsOf(changed)[0] ?? framePage(changed).trim, tools.shape);
        };
        const most = Math.max(roomOf("below"), roomOf("right"));
        expect(roomOf("auto")).toBeGreaterThanOrEqual(most / BESIDE_GAIN);
        if (roomOf("auto") === roomOf("right")) expect(roomOf("right")).toBe(most);
      }),
    );
  });
});

describe("words", () => {
  const long = { ...plain, name: "上海市黄浦区南京东路步行街世纪广场旗舰店二层扶梯口左手边收银台" };
  const label: SheetSpec = { ...DEFAULT_SHEET, template: "labels", labelPaper: "roll40x30", captionSize: 8 };

  it("of a label get smaller before they are cut", () => {
    const page = layoutPage({ ...label, captions: ["name"] }, [long], 0, tools);
    expect(page.cut).toEqual([]);
    expect(textsOf(page.drawing.parts).join("")).toBe(long.name);
  });

  it("of a label are not broken where they fit on a line when they are smaller", () => {
    const page = layoutPage(label, [{ ...plain, scene: "k7fm-2xqd" }], 0, tools);
    expect(textsOf(page.drawing.parts)).toEqual([plain.name, "k7fm-2xqd"]);
  });

  it("that do not fit however small are cut and told", () => {
    const many = { ...long, name: long.name.repeat(3) };
    const page = layoutPage(label, [plain, many].slice(1), 0, tools);
    expect(page.cut).toEqual([many.name]);
    expect(textsOf(page.drawing.parts).join("")).toContain("…");
  });

  it.each(["poster", "tent"] as const)("of a %s get smaller instead of being cut", (template) => {
    const text = Array.from({ length: 9 }, (_, line) => `${line} 号优惠：满一百减十元`).join("\n");
    const title =
      "扫码关注，领取新人礼包，还有机会抽中免单大奖，欢迎光临我们的全新旗舰门店，周末更有亲子活动";
    const page = layoutPage({ ...DEFAULT_SHEET, template, text, title }, [plain], 0, tools);
    expect(page.cut).toEqual([]);
    const said = textsOf(page.drawing.parts).join("");
    expect(said).toContain(title);
    expect(said).toContain("8 号优惠：满一百减十元");
  });

  it("of a poster that fit in no size are cut and told", () => {
    const text = Array.from({ length: 90 }, () => "满").join("\n");
    const page = layoutPage({ ...DEFAULT_SHEET, template: "poster", text }, [plain], 0, tools);
    expect(page.cut).toEqual([plain.name]);
  });
});

describe("label papers", () => {
  it.each(LABEL_PAPER_NAMES.map((name) => [name, LABEL_PAPERS[name]] as const))(
    "%s fit on their sheet",
    (_, paper) => {
      if (!paper.paper) return;
      const { width, height } = PAPERS[paper.paper];
      expect(paper.columns * paper.width + (paper.columns - 1) * paper.gapX).toBeLessThanOrEqual(
        width + 0.001,
      );
      expect(paper.rows * paper.height + (paper.rows - 1) * paper.gapY).toBeLessThanOrEqual(height + 0.001);
    },
  );

  it("begin where their makers say", () => {
    const firstOf = (labelPaper: SheetSpec["labelPaper"]) => {
      const [cell] = cellsOf({ ...DEFAULT_SHEET, template: "labels", labelPaper });
      return [cell?.x, cell?.y].map((value) => Number(value?.toFixed(2)));
    };
    expect(firstOf("l7160")).toEqual([7.21, 15.15]);
    expect(firstOf("us5160")).toEqual([4.76, 12.7]);
    expect(firstOf("us3111")).toEqual([7.94, 31.75]);
  });

  it("that were begun are continued where they were left", () => {
    const sheet: SheetSpec = { ...DEFAULT_SHEET, template: "labels", labelPaper: "l7160", skip: 4 };
    expect(codesPerPage(sheet)).toBe(21);
    expect(countPages(sheet, 17)).toBe(1);
    expect(countPages(sheet, 18)).toBe(2);
    expect(codesOfPage(sheet, 0)).toEqual({ from: 0, count: 17, firstCell: 4 });
    expect(codesOfPage(sheet, 1)).toEqual({ from: 17, count: 21, firstCell: 0 });
  });
});

it("a page with bleed and marks is larger than what is left of it after cutting", () => {
  expect(framePage({ ...DEFAULT_SHEET, template: "poster", cutMarks: true, bleed: 3 })).toMatchObject({
    width: 226,
    trim: { x: 8, width: 210, height: 297 },
    bleed: { x: 5, width: 216 },
  });
});

it("the second half of a tent stands on its head", () => {
  const { drawing } = layoutPage({ ...DEFAULT_SHEET, template: "tent", title: "一号桌" }, [plain], 0, tools);
  const sides = drawing.parts.filter((part) => part.type === "group");
  expect(sides.map(({ rotate }) => rotate)).toEqual([180, undefined]);
  const codes = boxesOf(drawing.parts).filter(isCode);
  const [one, other] = codes.map(({ box }) => box.y + box.height / 2);
  expect((one ?? 0) + (other ?? 0)).toBeCloseTo(framePage({ ...DEFAULT_SHEET, template: "tent" }).height, 3);
});

it.each(["portrait", "landscape"] as const)("a band is drawn on a %s poster without words", (orientation) => {
  const sheet: SheetSpec = { ...DEFAULT_SHEET, template: "poster", orientation, captions: [] };
  const boxes = boxesOf(layoutPage(sheet, [plain], 0, tools).drawing.parts);
  const band = boxes.find(({ part }) => part.type === "rect" && part.fill === sheet.color);
  expect(band && overlapsOf([band.box, ...boxes.filter(isCode).map(({ box }) => box)])).toEqual([]);
});

it("words in braces are let through where they are filled in, or not printed at all", () => {
  const title = "{name} {owner} {folder} {scene} {note}";
  expect(sheetSchema.safeParse({ ...DEFAULT_SHEET, template: "poster", title }).success).toBe(true);
  expect(sheetSchema.safeParse({ ...DEFAULT_SHEET, title: "{city}" }).success).toBe(true);
});

describe("a code that would be too small is refused with a change that makes it large enough", () => {
  it.each([
    ["columns", { columns: 14, captions: [], margin: 10, gap: 5 }, "改成 9 列"],
    ["captionSize", { template: "labels", labelPaper: "roll40x30", captionSize: 20 }, "磅就行"],
    ["labelPaper", { template: "labels", labelPaper: "us5160", captions: [] }, "Avery 3111"],
    ["codeSize", { codeSize: 20 }, "至少 30 毫米"],
  ] satisfies [keyof SheetSpec, Partial<SheetSpec>, string][])("%s", (field, change, said) => {
    const sheet: SheetSpec = { ...DEFAULT_SHEET, ...change };
    const least = field === "labelPaper" || field === "codeSize" ? 30 : LAID.least;
    const { side } = layoutPage(sheet, [plain], 0, tools);
    const misfit = findSizeMisfit(sheet, { ...LAID, side, least });
    expect(misfit?.field).toBe(field);
    expect(misfit?.message.zh).toContain(said);
  });
});

describe("what cannot be printed is refused at its field", () => {
  it.each([
    ["margin", { margin: 2, cutMarks: true }],
    ["gap", { bleed: 3, gap: 5, margin: 20 }],
    ["rows", { rows: 20 }],
    ["captionSize", { captionSize: 40 }],
    ["skip", { template: "labels", labelPaper: "l7165", skip: 8 }],
    ["captionSize", { template: "poster", captionSize: 72 }],
    ["title", { template: "poster", title: "欢迎来到{city}" }],
    ["text", { template: "tent", text: "扫码\n{名称}" }],
  ] as const)("%s", (field, change) => {
    const result = sheetSchema.safeParse({ ...DEFAULT_SHEET, ...change });
    expect(result.error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
  });
});

function pagesOf(sheet: SheetSpec, codes: readonly PrintableCode[]) {
  return Array.from({ length: countPages(sheet, codes.length) }, (_, page) => {
    const { from, count } = codesOfPage(sheet, page);
    return layoutPage(sheet, codes.slice(from, from + count), page, tools);
  });
}

function misfitOf(sheet: SheetSpec, one: PrintableCode) {
  return findSizeMisfit(sheet, { ...LAID, side: layoutPage(sheet, [one], 0, tools).side });
}

function textsOf(parts: readonly Part[]): string[] {
  return boxesOf(parts).flatMap(({ part }) => (part.type === "text" ? [part.text] : []));
}

type Placed = { part: Part; box: Box };

/** Everything that is drawn, as boxes on the page. */
function boxesOf(parts: readonly Part[], toPage: (box: Box) => Box = (box) => box): Placed[] {
  return parts.flatMap((part) => {
    switch (part.type) {
      case "group":
        return boxesOf(part.parts, (box) => toPage(moved(box, part)));
      case "rect":
      case "image":
        return [{ part, box: toPage(part) }];
      case "line": {
        const { x1, y1, x2, y2 } = part;
        return [{ part, box: toPage({ x: x1, y: y1, width: x2 - x1, height: y2 - y1 }) }];
      }
      case "text": {
        const width = measure(part.text) * part.size;
        const x = part.x - { start: 0, middle: width / 2, end: width }[part.align];
        return [{ part, box: toPage({ x, y: part.y - 0.88 * part.size, width, height: part.size }) }];
      }
      default:
        throw new Error(`Nobody draws a ${part.type} here.`);
    }
  });
}

function moved({ x, y, width, height }: Box, group: Extract<Part, { type: "group" }>): Box {
  const turn = group.rotate === 180 ? -1 : 1;
  const [left, top] = [group.x + turn * group.scale * x, group.y + turn * group.scale * y];
  const [w, h] = [width * group.scale, height * group.scale];
  return turn === 1
    ? { x: left, y: top, width: w, height: h }
    : { x: left - w, y: top - h, width: w, height: h };
}

function isCode({ part }: Placed): boolean {
  return part.type === "rect" && part.fill === "#c0de00";
}

function isContent(placed: Placed): boolean {
  return isCode(placed) || placed.part.type === "text" || placed.part.type === "image";
}

function isInside(inner: Box, outer: Box): boolean {
  const by = 0.001;
  return (
    inner.x >= outer.x - by &&
    inner.y >= outer.y - by &&
    inner.x + inner.width <= outer.x + outer.width + by &&
    inner.y + inner.height <= outer.y + outer.height + by
  );
}

function overlap(one: Box, other: Box): boolean {
  const by = 0.001;
  return (
    one.x + one.width > other.x + by &&
    other.x + other.width > one.x + by &&
    one.y + one.height > other.y + by &&
    other.y + other.height > one.y + by
  );
}

function overlapsOf(boxes: readonly Box[]): Box[][] {
  return boxes.flatMap((box, index) =>
    boxes.slice(index + 1).flatMap((other) => (overlap(box, other) ? [[box, other]] : [])),
  );
}
