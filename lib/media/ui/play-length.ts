"use client";

const PATIENCE_MS = 3000;

/** How long a voice message plays, in seconds; null where this browser does not know its format. */
export async function playLength(file: File): Promise<number | null> {
  const url = URL.createObjectURL(file);
  const audio = new Audio();
  try {
    return await new Promise((resolve) => {
      const finish = () => resolve(Number.isFinite(audio.duration) ? audio.duration : null);
      audio.onloadedmetadata = finish;
      audio.onerror = finish;
      // Some browsers say nothing about what they cannot play.
      setTimeout(finish, PATIENCE_MS);
      audio.preload = "metadata";
      audio.src = url;
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
