"use client";

import { createContext, type ReactNode, useContext } from "react";

const PhoneAccountContext = createContext("");

type PhoneAccountProviderProps = { name: string; children: ReactNode };

/** Tells every phone below whose chat it shows. */
export function PhoneAccountProvider({ name, children }: PhoneAccountProviderProps) {
  return <PhoneAccountContext value={name}>{children}</PhoneAccountContext>;
}

/** The account's name as its followers read it; empty outside of an account. */
export function usePhoneAccount(): string {
  return useContext(PhoneAccountContext);
}
