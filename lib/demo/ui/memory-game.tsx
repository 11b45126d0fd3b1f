"use client";

import { useState } from "react";
import classes from "./memory-game.module.css";

/** Characters and not emoji: every phone has them, in one colour that fits the page. */
const FACES = ["月", "灯", "河", "桥", "茶", "饼", "风", "星"] as const;
type Card = { id: number; face: string };
type Game = { cards: readonly Card[]; open: readonly number[]; found: readonly string[]; turns: number };

/**
 * Find the pairs: the demo menu's little game.
 *
 * @param order where each of the sixteen cards lies; chosen on the server, so that both sides draw the same board
 */
export function MemoryGame({ order }: { order: readonly number[] }) {
  const [game, setGame] = useState(() => newGame(order));
  const isWon = game.found.length === FACES.length;
  return (
    <section aria-label="翻牌配对">
      <p aria-live="polite">
        {isWon
          ? `全部找到了，用了 ${game.turns} 步！`
          : `已找到 ${game.found.length} 对，翻了 ${game.turns} 步。`}
      </p>
      <div className={classes.board}>
        {game.cards.map((card, place) => {
          const isShown = game.open.includes(card.id) || game.found.includes(card.face);
          return (
            <button
              key={card.id}
              type="button"
              className={classes.card}
              data-shown={isShown || undefined}
              aria-label={`第 ${place + 1} 张：${isShown ? card.face : "背面"}`}
              onClick={() => setGame((before) => turn(before, card))}
            >
              {isShown ? card.face : ""}
            </button>
          );
        })}
      </div>
      {/* A new visit is a new board; Next's own link would keep this one. */}
      <a className={classes.again} href="/demo/game">
        再来一局
      </a>
    </section>
  );
}

function newGame(order: readonly number[]): Game {
  const cards = order.map((id) => ({ id, face: FACES[id % FACES.length] ?? "" }));
  return { cards, open: [], found: [], turns: 0 };
}

/** Turns one card over; two that differ stay open until the next is turned. */
function turn(game: Game, card: Card): Game {
  if (game.found.includes(card.face) || (game.open.length === 1 && game.open[0] === card.id)) return game;
  if (game.open.length !== 1) return { ...game, open: [card.id] };
  const first = game.cards.find(({ id }) => id === game.open[0]);
  const isPair = first?.face === card.face;
  return {
    ...game,
    open: isPair ? [] : [...game.open, card.id],
    found: isPair ? [...game.found, card.face] : game.found,
    turns: game.turns + 1,
  };
}
