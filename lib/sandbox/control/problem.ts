/** A request to the control plane that cannot be met; answered as { error: { code, message } }. */
export class ControlProblem extends Error {
  readonly status: 400 | 403 | 404 | 405 | 409;
  readonly code: string;

  constructor(status: ControlProblem["status"], code: string, message: string) {
    super(message);
    this.name = "ControlProblem";
    this.status = status;
    this.code = code;
  }
}
