"use server";

import { z } from "zod";
import { adminAction, ownerAction } from "@/lib/auth/admin-action";
import { createAccount, createSandboxAccount, updateAccount } from "./mutations";
import { setMessageRetention } from "./retention";
import {
  messageRetentionSchema,
  newAccountSchema,
  newSandboxAccountSchema,
  settingsChangeSchema,
} from "./schema";
import { testConnection } from "./test-connection";

export const createAccountAction = ownerAction(newAccountSchema, createAccount);

export const createSandboxAccountAction = ownerAction(newSandboxAccountSchema, createSandboxAccount);

export const updateAccountAction = adminAction("account.configure", settingsChangeSchema, updateAccount);

export const setMessageRetentionAction = adminAction(
  "account.configure",
  messageRetentionSchema,
  setMessageRetention,
);

export const testConnectionAction = adminAction("account.configure", z.object({}), testConnection);
