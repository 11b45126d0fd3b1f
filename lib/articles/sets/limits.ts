/** WeChat shows up to eight articles in one message. Apart from the schema, so that a form need not load its library. */
export const SET_LIMITS = { articles: 8, name: 60 } as const;
