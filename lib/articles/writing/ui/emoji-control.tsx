"use client";

import { ActionIcon, Popover, UnstyledButton } from "@mantine/core";
import { IconMoodSmile } from "@tabler/icons-react";
import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { editorMessages } from "./editor-messages";
import classes from "./emoji-control.module.css";

/** What writers of articles reach for; every other one comes from the keyboard of the system. */
const EMOJI = {
  faces: "😀 😄 😂 🤣 😊 😍 🥰 😘 😎 🤩 🤔 😅 😭 😱 🥳 😴",
  hands: "👍 👏 🙏 💪 👌 ✌️ 🤝 👋 👇 👉 👈 👆 ☝️ 🙌 🫶 ✍️",
  signs: "❤️ 💕 💯 🔥 ✨ ⭐ 🌟 🎉 🎊 🎁 🏆 🥇 ✅ ❌ ❗ ❓ ⚠️ 📢 🔔 💡",
  things: "📅 ⏰ 📍 📌 📝 📖 📷 🎬 🎵 📱 💻 🛒 💰 🧧 🎫 ✈️ 🚗 🏠 ☕ 🍵 🍜 🍰",
  nature: "🌸 🌹 🌿 🍀 🍃 🍂 🌞 🌙 ☁️ 🌈 ❄️ 🐼 🐱 🐶 🐰 🦋",
} as const;

/** Puts a small picture of one character where the cursor is. */
export function EmojiControl({ editor }: { editor: Editor }) {
  const t = useMessages(editorMessages).emoji;
  const [isOpen, setIsOpen] = useState(false);
  const groups = Object.entries(EMOJI).map(([group, signs]) => ({ group, signs: signs.split(" ") }));
  return (
    <Popover opened={isOpen} onChange={setIsOpen} trapFocus withinPortal width={296}>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="md"
          aria-label={t}
          title={t}
          onClick={() => setIsOpen(!isOpen)}
        >
          <IconMoodSmile size={18} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t} className={classes.groups}>
        {groups.map(({ group, signs }) => (
          <div key={group} className={classes.signs}>
            {signs.map((sign) => (
              <UnstyledButton
                key={sign}
                className={classes.sign}
                // Several may follow one another.
                onClick={() => editor.chain().insertContent(sign).run()}
              >
                {sign}
              </UnstyledButton>
            ))}
          </div>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
