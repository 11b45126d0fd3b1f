/** What the name begins with that an erased follower is given; the rest is random. */
export const ERASED = "erased-";
