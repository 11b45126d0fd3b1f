import type { Probe } from "./routes";

/** The name of the mark that a page leaves when its first input had an effect. */
export const HANDLED = "first input handled";

// What follows is sent to the page as text: nothing outside of the function itself is there.

/**
 * Acts on a control again and again, and marks the moment when the effect is in the document: from then on people are
 * heard. An input before that is lost, as it is for a person; hydration is not waited for in any other way. React
 * hears inputs made by a script as it hears a hand's, and the largest paint goes on being reported.
 */
export function actUntilHandled({ control, act, effect, mark }: Probe & { mark: string }): void {
  /** Between two inputs, in milliseconds: the precision of the result. */
  const PAUSE = 10;
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;

  // All of a press, because controls differ in the part that they listen to.
  const press = (element: HTMLElement) => {
    for (const part of ["mousedown", "mouseup", "click"]) {
      element.dispatchEvent(new MouseEvent(part, { bubbles: true, cancelable: true }));
    }
  };
  const input = (element: HTMLElement) => {
    if (act === "press") return press(element);
    if (!(element instanceof HTMLInputElement)) return;
    // Each time a longer text: React passes over an input event that changes nothing.
    setValue?.call(element, `${element.value}a`);
    element.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  // A page that is still being drawn can look like the effect.
  let wasThere = false;
  const attempt = () => {
    if (wasThere && document.querySelector(effect)) return performance.mark(mark);
    const element = document.querySelector(control);
    if (element instanceof HTMLElement) {
      wasThere = true;
      input(element);
    }
    setTimeout(attempt, PAUSE);
  };
  attempt();
}

/** What the page has loaded so far: compressed bytes without headers, and the largest paint. */
export async function readLoad() {
  const [navigation] = performance.getEntriesByType("navigation");
  const resources = performance
    .getEntriesByType("resource")
    .filter((entry) => entry instanceof PerformanceResourceTiming);
  const scripts = resources.filter(({ name }) => new URL(name).pathname.endsWith(".js"));
  const largestPaint = await new Promise<number>((resolve) => {
    const observer = new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0));
    observer.observe({ type: "largest-contentful-paint", buffered: true });
    // Nothing painted yet.
    setTimeout(() => resolve(0), 500);
  });
  return {
    scripts: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    scriptFiles: scripts.length,
    document: navigation instanceof PerformanceNavigationTiming ? navigation.encodedBodySize : 0,
    largestPaint,
  };
}
