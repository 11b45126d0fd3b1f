"use client";

/** A picture that no camera took: a landscape, another one each time. */
export async function takeSamplePhoto(): Promise<File> {
  const canvas = document.createElement("canvas");
  canvas.width = 480;
  canvas.height = 360;
  const context = canvas.getContext("2d");
  if (context) paintLandscape(context, Math.random());
  return toJpegFile(canvas, "photo.jpg");
}

/** Three seconds of a melody. */
export function sampleVoice(): Promise<File> {
  return fetchFile(new URL("./samples/chime.mp3", import.meta.url).href, "voice.mp3", "audio/mpeg");
}

/** Three seconds of a boat. */
export function sampleVideo(): Promise<File> {
  return fetchFile(new URL("./samples/boat.mp4", import.meta.url).href, "video.mp4", "video/mp4");
}

/** The canvas as a file. */
export async function toJpegFile(canvas: HTMLCanvasElement, name: string): Promise<File> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.85));
  return new File(blob ? [blob] : [], name, { type: "image/jpeg" });
}

async function fetchFile(url: string, name: string, type: string): Promise<File> {
  return new File([await (await fetch(url)).blob()], name, { type });
}

function paintLandscape(context: CanvasRenderingContext2D, chance: number): void {
  const { width, height } = context.canvas;
  const hue = Math.round(chance * 360);
  const sky = context.createLinearGradient(0, 0, 0, height);
  sky.addColorStop(0, `hsl(${hue} 70% 72%)`);
  sky.addColorStop(0.7, `hsl(${(hue + 40) % 360} 85% 88%)`);
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  context.fillStyle = "rgb(255 255 255 / 85%)";
  context.beginPath();
  context.arc(width * (0.2 + chance * 0.6), height * 0.3, 38, 0, 2 * Math.PI);
  context.fill();
  for (const layer of [0, 1, 2]) {
    context.fillStyle = `hsl(${(hue + 150) % 360} ${38 + layer * 8}% ${62 - layer * 16}%)`;
    context.beginPath();
    context.moveTo(0, height);
    for (let x = 0; x <= width; x += 12) {
      const wave = Math.sin(x / (70 - layer * 14) + chance * 9 + layer * 2);
      context.lineTo(x, height * (0.58 + layer * 0.13) + wave * (26 - layer * 6));
    }
    context.lineTo(width, height);
    context.fill();
  }
}
