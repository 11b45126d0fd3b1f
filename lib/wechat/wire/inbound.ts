import { createHash } from "node:crypto";
import { parseBody } from "./body";
import { eventKinds } from "./inbound-events";
import { messageKinds } from "./inbound-messages";
import { JsonError, renderJson } from "./json";
import { integer, optionalId, readShape, requiredText, type ShapeOf, WireMisfit, writeShape } from "./shape";
import type { ParsedFields, WireFields } from "./wire-value";
import { XmlError } from "./xml";

/** What every delivery carries; `createTime` is in Unix seconds. */
export type InboundHead = ShapeOf<typeof head>;

/** A message of a kind that is not listed, or a listed one whose fields do not fit: everything it had is in `fields`. */
export type UnknownMessage = { type: "unknownMessage"; name: string; msgId: string; fields: ParsedFields };

/** An event of a kind that is not listed, or a listed one whose fields do not fit: everything it had is in `fields`. */
export type UnknownEvent = { type: "unknownEvent"; name: string; fields: ParsedFields };

export type InboundMessage = InboundHead &
  (ReturnType<(typeof messageKinds)[number]["read"]> | UnknownMessage);
export type InboundEvent = InboundHead & (ReturnType<(typeof eventKinds)[number]["read"]> | UnknownEvent);
export type Inbound = InboundMessage | InboundEvent;

/** A delivery that is no message: not XML or JSON, too large, or without sender, receiver, time or type. */
export class InboundError extends Error {
  override readonly name = "InboundError";
}

/**
 * Reads what {@link openDelivery} returned, in XML or JSON, into the one union of messages and events. Kinds that are not
 * known come out as `unknownMessage` and `unknownEvent` with everything they had.
 *
 * @throws InboundError
 * Source: developers.weixin.qq.com, Message push › Receive ordinary messages, Receive event messages.
 */
export function parseInbound(body: string): Inbound {
  try {
    return fromWireFields(parseBody(body));
  } catch (cause) {
    if (cause instanceof XmlError || cause instanceof JsonError || cause instanceof WireMisfit) {
      throw new InboundError(`The delivery cannot be read: ${cause.message}`, { cause });
    }
    throw cause;
  }
}

/** Whether it is an event (`MsgType` "event") rather than a message; only messages have a `msgId` of their own. */
export function isEvent(inbound: Inbound): inbound is InboundEvent {
  return inbound.type === "unknownEvent" || eventsByType.has(inbound.type);
}

/**
 * The identity by which a repeated delivery is recognized, at most 300 characters when the OpenID is no longer than 128.
 *
 * Messages: MsgId, FromUserName and CreateTime, because followers who write at once have been given equal MsgIds. Events:
 * FromUserName, CreateTime, Event and EventKey, because two events may share a second. Events without a key (several
 * template messages can finish in one second) are told apart by their own fields, which a repetition repeats.
 * Source: Message push › Receive ordinary messages (retries), Receive event messages.
 */
export function deliveryKey(inbound: Inbound): string {
  const sender = `${inbound.createTime}|${inbound.fromUser}`;
  if (!isEvent(inbound) && inbound.msgId !== "") return `${sender}|${short(inbound.msgId)}`;
  const {
    ToUserName: _to,
    FromUserName: _from,
    CreateTime: _time,
    MsgType,
    Event,
    ...own
  } = toWireFields(inbound);
  const name = short(String(Event ?? MsgType).toLowerCase());
  const { EventKey } = own;
  return `${sender}|${name}|${typeof EventKey === "string" && EventKey !== "" ? short(EventKey) : digest(own)}`;
}

/** The fields as the platform would send them, in its order and spelling. */
export function toWireFields(inbound: Inbound): WireFields {
  const fields: WireFields = {};
  writeShape(head, inbound, fields);
  if (inbound.type === "unknownMessage") {
    fields.MsgType = inbound.name;
    Object.assign(fields, inbound.fields);
    writeShape(unknownHead, inbound, fields);
    return fields;
  }
  if (inbound.type === "unknownEvent") {
    return Object.assign(fields, { MsgType: "event", Event: inbound.name }, inbound.fields);
  }
  const message = messagesByType.get(inbound.type);
  const event = eventsByType.get(inbound.type);
  fields.MsgType = message?.wireName ?? "event";
  if (event) fields.Event = event.wireName;
  (message ?? event)?.write(inbound, fields);
  return fields;
}

const head = {
  toUser: requiredText("ToUserName"),
  fromUser: requiredText("FromUserName"),
  createTime: integer("CreateTime"),
};
const msgTypeShape = { msgType: requiredText("MsgType") };
const eventShape = { event: requiredText("Event") };
const unknownHead = { msgId: optionalId("MsgId") };

type MessageKind = (typeof messageKinds)[number];
type EventKind = (typeof eventKinds)[number];

const messagesByWireName = new Map<string, MessageKind>(messageKinds.map((one) => [one.wireName, one]));
const messagesByType = new Map<string, MessageKind>(messageKinds.map((one) => [one.type, one]));
// The platform writes SCAN, subscribe and ShakearoundUserShake, and not always the same way: letter case means nothing.
const eventsByWireName = new Map<string, EventKind>(
  eventKinds.map((one) => [one.wireName.toLowerCase(), one]),
);
const eventsByType = new Map<string, EventKind>(eventKinds.map((one) => [one.type, one]));

/** @throws WireMisfit when one of the common fields is missing or none of its kind */
function fromWireFields(fields: ParsedFields): Inbound {
  const common = readShape(head, fields);
  const { msgType } = readShape(msgTypeShape, fields);
  // Not spread: V8 would give each message a hidden class of its own, which lives until the next full collection.
  if (msgType !== "event") return Object.assign(common, messageFrom(msgType, fields));
  return Object.assign(common, eventFrom(readShape(eventShape, fields).event, fields));
}

function messageFrom(
  msgType: string,
  fields: ParsedFields,
): ReturnType<MessageKind["read"]> | UnknownMessage {
  const kind = messagesByWireName.get(msgType);
  const fitting = kind && unlessMisfit(() => kind.read(fields));
  if (fitting) return fitting;
  const own = ownFields(fields);
  if (typeof own.MsgId !== "string") return { type: "unknownMessage", name: msgType, msgId: "", fields: own };
  const { MsgId, ...rest } = own;
  return { type: "unknownMessage", name: msgType, msgId: MsgId.trim(), fields: rest };
}

function eventFrom(event: string, fields: ParsedFields): ReturnType<EventKind["read"]> | UnknownEvent {
  const kind = eventsByWireName.get(event.toLowerCase());
  const { Event: _, ...rest } = ownFields(fields);
  return (
    (kind && unlessMisfit(() => kind.read(fields))) ?? { type: "unknownEvent", name: event, fields: rest }
  );
}

/** A message whose fields have changed is better kept whole than refused: the follower still gets an answer. */
function unlessMisfit<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof WireMisfit) return undefined;
    throw error;
  }
}

function ownFields(fields: ParsedFields): ParsedFields {
  const { ToUserName: _to, FromUserName: _from, CreateTime: _time, MsgType: _type, ...own } = fields;
  return own;
}

/** A key can be a URL of 1,000 characters, too long for an index. */
function short(value: string): string {
  return value.length <= 64 ? value : sha256(value);
}

function digest(own: WireFields): string {
  return sha256(renderJson(own));
}

function sha256(value: string): string {
  return createHash("sha256").update(value).digest("hex");
}
