/**
 * What the official pages do not say, or say in two ways: our choice, each with its reason. When someone measures the
 * real service, this is the place to correct.
 *
 * Choices that are made in the code rather than by a value below:
 * - An expired, used or unknown response code answers alike, and an update that fails does not use its code up.
 * - A response code of a tap may update other recipients too; passive replies do not use it up.
 * - A card keeps its task id when another one replaces it; `template_card` wins over `button` in one update.
 * - A department reaches everyone below it who is in the visible range; one outside the range is invalid.
 * - `@all` beside other ids counts as `@all`.
 * - A list where ids joined by `|` are documented is mistyped JSON: it counts as absent.
 * - A duplicate answers `ok` and a message id of its own, and reaches nobody.
 * - Recalling twice is `ok`; an unknown message id is 40058.
 * - A repeated gettoken tells the rest of the token's life.
 * - Texts are cut before ids in them are translated, on a character's border.
 * - A ranged download outside the file is 416, a range of another form is ignored.
 * - Departments come by level, then by order; members by order, then by when they were added.
 * - A new department gets the largest id plus one; an order that is not given is 0; the parent of the root is 0.
 * - The root can be renamed, not moved; deleting says sub-departments (60006) before members (60005).
 * - A department that is created on the way to a member is called by its id; updates create them like new members do.
 * - A main department is one of the member's departments, the first one by default.
 * - An empty mobile number or address in an update counts as absent; other texts are cleared by an empty one.
 * - Attributes that an update does not name stay; a mailbox that is asked for while company mail is off is ignored.
 * - What a tag lost, or has already, is no error; deleting one leaves members alone and shrinks visible ranges.
 * - An empty cell of an import changes nothing, except position, alias, address and telephone, which it clears.
 * - Exactly 50 deletions of a replacing import count as many; the creator of the company is never among them.
 * - Groups: 86003 for an unknown one, 86207 for a new owner who is not in it, 86005 for one who leaves without another.
 * - Whoever is added to a group and removed by one call is removed.
 * - A place that is chosen by an entry of a menu follows the event as a message, as pictures do (path/90231 says so of those).
 * - Phones tell a position as long as the member shares one: with `report_location_flag` 1 on entering, with 2 also when
 *   it changes while the conversation is open; 2 is no longer on path/90228. Whoever shares none has not consented.
 * - On entering, `enter_agent` goes first and `LOCATION` after it, of the same second.
 * - Jobs tell the server of whoever asked; imports name the creator of the company, exports `sys`.
 */

/** The department that everything is below (path/90205). */
export const rootDepartment = 1;

/** Where members without a department are (path/90195 names it, not its id). */
export const otherDepartmentName = '其他（待设置部门）';

/** Rows a page of `user/list_id` where the call does not say; the most it may say (path/96067). */
export const mostIdsAPage = 10_000;

/** More tags than a company may have; no code is documented for it. */
export const tooManyTags = 40058;

/** A department that exists outside the visible range. */
export const outOfRange = 60011;

/** A broken rule for which no code is documented. 40058 is described as "a parameter is malformed" (path/90313). */
export const undocumentedInput = 40058;

/** A path that the sandbox does not know. The service's own answer is unknown; this one says "you may not call this". */
export const unknownPath = 48002;

/** An expired media id. 40145 is described for it too, but every report of it quotes 40007 (path/90313). */
export const expiredMedia = 40007;

/** A response code that is unknown, expired or used. 42022 "used only once" has no context on path/90313. */
export const badResponseCode = 60140;

/** A secret that belongs to another company of the sandbox; path/91039 names 40001 and 40091 for it. */
export const foreignSecret = 40091;

/** A mini program that is not linked to the application; path/90313 has 90206, 90207 and 90208 for it. */
export const unlinkedMiniprogram = 90206;

/** Why a picture of a robot is refused that is neither JPG nor PNG; path/99110 names no code. */
export const robotImageFormat = 40123;

/** A daily or monthly limit that is exceeded; path/90312 says "blocked" and names no code. */
export const exhaustedQuota = 45009;

/** A natural day is one in China, where WeCom's servers and customers are (path/90312 says only "natural day"). */
export const dayOffsetMs: number = 8 * 3_600_000;

/** Members who left get nothing and count as unknown; the page on sending does not speak of their state. */
export const leftStatus = 5;

/** Members who are switched off: what is sent to them counts as sent, and no phone shows it; no page speaks of it. */
export const disabledStatus = 2;

/** Wrong secrets within an hour until the address is blocked for one; the number is not published (path/90313). */
export const wrongSecretsAnHour = 20;

/** Length of a token: real ones have about that. At most 512 bytes (path/91039). */
export const tokenLength = 214;

/** Length of a message id as seen on real answers for few recipients. */
export const msgidLength = 86;

/** What the button of a retired task card says after the click when the card does not say it (path/90236 of 2021). */
export const taskDoneText = '已处理';

/** What a submit button says that has no text: the page requires the text and gives a default in the same line (path/90236). */
export const submitText = '提交';

/** Pictures that a member sends by one entry of a menu, as in a message of several; path/90231 says no number. */
export const mostMenuPictures = 9;
