import sharp from "sharp";

/** Files that begin as their formats do; what follows is nobody's business here. */
export const PNG = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.alloc(40, 7)]);
export const GIF = Buffer.from("GIF89a\x01\x00\x01\x00", "latin1");
export const JPG = await sharp({ create: { width: 8, height: 8, channels: 3, background: "gray" } })
  .jpeg()
  .toBuffer();
export const MP3 = Buffer.concat([Buffer.from("ID3"), Buffer.alloc(40)]);
export const AMR = Buffer.concat([Buffer.from("#!AMR\n"), Buffer.alloc(40)]);
export const MP4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypisom"), Buffer.alloc(40)]);
