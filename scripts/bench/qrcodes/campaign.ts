// A chain of shops and a year of its codes, put together by number: the same in every run.

export const CODES = 100_000;
export const SCANS = 10_000_000;
export const DAYS = 366;
export const FOLDERS = 200;
export const OWNERS = 500;
export const LABELS = 40;
export const PEOPLE = 3_000_000;
/** Of those who do not follow, so many follow by their scan; of those who follow, so many leave again. */
const FOLLOWING = 0.6;
const LEAVING = 0.35;

/** Every scan in the order of time, as columns. */
export type Scans = {
  code: Uint32Array;
  day: Uint16Array;
  hour: Uint8Array;
  person: Uint32Array;
  /** 1: the scan made a follower. */
  follows: Uint8Array;
  /** After how many days that follower left; 0: never. */
  left: Uint16Array;
};

/** Some codes are scanned a hundred times as often as others, evenings are busier than nights. */
export function makeScans(): Scans {
  const random = createRandom(20_261_122);
  const scans: Scans = {
    code: new Uint32Array(SCANS),
    day: new Uint16Array(SCANS),
    hour: new Uint8Array(SCANS),
    person: new Uint32Array(SCANS),
    follows: new Uint8Array(SCANS),
    left: new Uint16Array(SCANS),
  };
  /** The day on which somebody stops following, plus one; 0 for those who do not follow. */
  const until = new Uint16Array(PEOPLE);
  for (let place = 0; place < SCANS; place++) {
    const day = Math.floor((place / SCANS) * DAYS);
    const person = Math.floor(random() * PEOPLE);
    scans.code[place] = Math.floor(CODES * random() ** 3);
    scans.day[place] = day;
    scans.hour[place] = Math.min(23, 7 + Math.floor(17 * Math.sqrt(random())));
    scans.person[place] = person;
    const isFollower = (until[person] ?? 0) > day;
    if (isFollower || random() > FOLLOWING) continue;
    scans.follows[place] = 1;
    const stays = random() < LEAVING ? 1 + Math.floor(90 * random() ** 2) : 0;
    until[person] = stays === 0 ? DAYS + 1 : day + stays;
    scans.left[place] = until[person] > DAYS ? 0 : stays;
  }
  return scans;
}

/** Where a code belongs, by its number. */
export function groupsOf(code: number): { folder: number; owner: number; labels: number[] } {
  return {
    folder: (code * 7) % FOLDERS,
    owner: (code * 13) % OWNERS,
    labels: code % 3 === 0 ? [] : [code % LABELS, ...(code % 5 === 0 ? [(code + 7) % LABELS] : [])],
  };
}

export function folderName(number: number): string {
  return `华东区第 ${number + 1} 组`;
}

export function ownerName(number: number): string {
  return `门店 ${String(number + 1).padStart(3, "0")}`;
}

export function labelName(number: number): string {
  return `活动 ${number + 1}`;
}

/** Numbers from 0 to below 1, the same in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    // xorshift32: quick, and good enough for this.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}
