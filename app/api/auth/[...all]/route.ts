import { answerAuth } from "@/lib/auth/answer-auth";

export function POST(request: Request): Promise<Response> {
  return answerAuth(request);
}
