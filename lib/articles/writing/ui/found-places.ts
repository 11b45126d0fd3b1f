import {
  FindAndReplacePlugin,
  FindAndReplacePluginKey,
  findNextIndex,
} from "@tiptap/extension-find-and-replace";
import { closeHistory } from "@tiptap/pm/history";
import { type EditorState, type Plugin, TextSelection, type Transaction } from "@tiptap/pm/state";

export type FindWish = { term: string; isExact: boolean };

/** What of an editor's view is needed: its text as it is at the moment, and a way to change it. */
export type TextView = { readonly state: EditorState; dispatch: (tr: Transaction) => void };

/** Marks what is found. It is added when somebody looks for something: no editor has to carry its search along. */
export function makeFindPlugin(): Plugin {
  const options = {
    searchTerm: "",
    replaceTerm: "",
    caseSensitive: false,
    useRegex: false,
    wholeWord: false,
  };
  const style = { searchDebounceMs: 0, injectCSS: false, injectNonce: undefined };
  return FindAndReplacePlugin({ ...options, ...style }, () => {});
}

/** How many places were found, and which of them is the present one, from 0; null for none. */
export function foundIn(state: EditorState): { count: number; index: number | null } {
  const found = FindAndReplacePluginKey.getState(state);
  return { count: found?.results.length ?? 0, index: found?.currentIndex ?? null };
}

/** Looks for something from the cursor on. */
export function find(view: TextView, { term, isExact }: FindWish): void {
  const { from } = view.state.selection;
  const meta = { searchTerm: term, caseSensitive: isExact };
  view.dispatch(view.state.tr.setMeta(FindAndReplacePluginKey, meta));
  const results = FindAndReplacePluginKey.getState(view.state)?.results ?? [];
  showPlace(view, findNextIndex(results, from));
}

/** Goes to the next place that was found, or with -1 to the one before; behind the last comes the first. */
export function goOn(view: TextView, step: 1 | -1): void {
  const { count, index } = foundIn(view.state);
  if (count > 0) showPlace(view, ((index ?? -step) + step + count) % count);
}

/** Replaces the present place, and goes on to the next. */
export function replaceOne(view: TextView, replacement: string): void {
  const found = FindAndReplacePluginKey.getState(view.state);
  const place = found?.results[found.currentIndex ?? 0];
  if (!place) return;
  view.dispatch(view.state.tr.insertText(replacement, place.from, place.to));
  // The new words may hold the old ones.
  const results = FindAndReplacePluginKey.getState(view.state)?.results ?? [];
  showPlace(view, findNextIndex(results, place.from + replacement.length));
}

/** Replaces all that was found; one step back takes all of it back. @returns how many places */
export function replaceAll(view: TextView, replacement: string): number {
  const places = FindAndReplacePluginKey.getState(view.state)?.results ?? [];
  const tr = closeHistory(view.state.tr);
  for (const { from, to } of places.toReversed()) tr.insertText(replacement, from, to);
  if (places.length > 0) view.dispatch(tr);
  return places.length;
}

function showPlace(view: TextView, index: number | null): void {
  const place = index === null ? null : FindAndReplacePluginKey.getState(view.state)?.results[index];
  if (!place) return;
  const { tr, doc } = view.state;
  const selection = TextSelection.create(doc, place.from, place.to);
  tr.setSelection(selection).setMeta(FindAndReplacePluginKey, { currentIndex: index });
  view.dispatch(tr.scrollIntoView());
}
