import { z } from "zod";
import { leafSchema } from "@/lib/sandbox/state/account";

const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);
const place = z.object({
  latitude,
  longitude,
  scale: z.int().min(1).max(30).default(15),
  label: z.string().max(500).default(""),
});
const base64 = z.base64().max(16 * 1024 * 1024);
const fileSchema = z
  .object({
    type: z.enum(["image", "voice", "video"]),
    mediaId: z.string().min(1).optional(),
    dataBase64: base64.optional(),
    filename: z.string().max(200).optional(),
  })
  .refine((given) => (given.mediaId === undefined) !== (given.dataBase64 === undefined), {
    error: "Give either mediaId or dataBase64",
  });
const scanSchema = z
  .object({
    type: z.literal("scan"),
    ticket: z.string().min(1).max(500).optional(),
    url: z.string().min(1).max(4000).optional(),
  })
  .refine((given) => (given.ticket === undefined) !== (given.url === undefined), {
    error: "Give either ticket or url",
  });
const position = z.int().min(0).max(9);

const keptButtonSchema = leafSchema.omit({ sub_button: true });

/** What a person can do in the chat with an account. */
export const actSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("follow") }),
  z.object({ type: z.literal("unfollow") }),
  /** `menuItemId`: the text comes from tapping that choice of a msgmenu message. */
  z.object({
    type: z.literal("say"),
    text: z.string().min(1).max(20_000),
    menuItemId: z.string().max(64).optional(),
  }),
  fileSchema,
  z.object({ type: z.literal("location"), ...place.shape }),
  z.object({
    type: z.literal("link"),
    title: z.string().max(500),
    description: z.string().max(2000),
    url: z.url().max(2000),
  }),
  z.object({
    type: z.literal("tap"),
    path: z.union([z.tuple([position]), z.tuple([position, position])]),
    /** What the client still shows there: it keeps a menu for up to five minutes after another was published. */
    kept: keptButtonSchema.optional(),
    payload: z
      .object({
        scanResult: z.string().min(1).max(2000).optional(),
        pictures: z.array(base64).min(1).max(9).optional(),
        location: place.extend({ poiName: z.string().max(500).default("") }).optional(),
      })
      .optional(),
  }),
  scanSchema,
  /** Opening the chat; with a place, the person has agreed to tell it. */
  z.object({
    type: z.literal("enter"),
    location: z.object({ latitude, longitude, precision: z.number().min(0).default(40) }).optional(),
  }),
]);

export type Act = z.infer<typeof actSchema>;
export type ActOf<T extends Act["type"]> = Extract<Act, { type: T }>;
export type FileAct = z.infer<typeof fileSchema>;
export type TapPayload = NonNullable<ActOf<"tap">["payload"]>;
