"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { publishMenu } from "./mutations";
import { menuTextSchema } from "./schema";

export const publishMenuAction = adminAction("content.edit", menuTextSchema, publishMenu);
