"use client";

import { useCallback, useRef, useState } from "react";

/** What an audio element is doing; seconds are null until its head is read. */
type AudioState = { seconds: number | null; isPlaying: boolean; isBroken: boolean };

/** Plays one sound: hand `audio` to an audio element, and `toggle` to a button. */
export function useAudio() {
  const element = useRef<HTMLAudioElement>(null);
  const [state, setState] = useState<AudioState>({ seconds: null, isPlaying: false, isBroken: false });

  const follow = useCallback((audio: HTMLAudioElement | null) => {
    element.current = audio;
    if (!audio) return;
    const look = () =>
      setState({
        seconds: Number.isFinite(audio.duration) ? audio.duration : null,
        isPlaying: !audio.paused && !audio.ended,
        isBroken: audio.error !== null,
      });
    const events = ["loadedmetadata", "durationchange", "play", "pause", "ended", "error"];
    for (const event of events) audio.addEventListener(event, look);
    // It may have been read, or have failed, before we came to listen.
    look();
    return () => {
      for (const event of events) audio.removeEventListener(event, look);
      audio.pause();
    };
  }, []);

  const toggle = () => {
    const audio = element.current;
    if (!audio) return;
    if (!audio.paused) return audio.pause();
    // A refusal to play shows itself by the error event.
    audio.play().catch(() => undefined);
  };
  return { ...state, audio: follow, toggle };
}
