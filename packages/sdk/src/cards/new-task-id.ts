/** A `task_id` that was never used: WeCom takes each one once per application, for ever (42014, path/90236). */
export function newTaskId(): string {
  return crypto.randomUUID();
}
