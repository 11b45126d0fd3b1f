import { expect, it } from "vitest";
import { documentSchema } from "@/lib/articles/document/schema";
import { pictureAddressesIn, replacePictures } from "./replace-pictures";

const picture = (src: string) => ({ type: "image", attrs: { src } });
const list = (...content: object[]) => ({ type: "bulletList", content: [{ type: "listItem", content }] });
const document = documentSchema.parse({
  type: "doc",
  content: [picture("a"), list(picture("b")), { type: "imageStrip", content: [picture("b")] }, picture("a")],
});

it("pictures are named once, wherever they stand", () => {
  expect(pictureAddressesIn(document)).toEqual(["a", "b"]);
});

it("pictures get other places, and leave a line where they were all there was", () => {
  const replaced = replacePictures(document, (address) =>
    address === "a" ? { mediaId: "m", src: "/x" } : null,
  );
  expect(replaced.content).toMatchObject([
    { type: "image", attrs: { mediaId: "m", src: "/x" } },
    { type: "bulletList", content: [{ content: [{ type: "paragraph" }] }] },
    { type: "image", attrs: { mediaId: "m" } },
  ]);
  expect(replacePictures(document, () => undefined)).toEqual(document);
});
