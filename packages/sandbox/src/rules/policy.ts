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
 * - `subscribe` is told of members who have joined and see the application, however that came about; not of those who are
 *   there when the URL is saved, nor of an application that is switched off or on, nor of a member who gets another id.
 * - A callback that fails is sent once and retried three times, without a pause, after every status but 200; a retry is
 *   the same message, sealed afresh. Settings have the other readings: path/90238 and path/90930 say neither.
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

/*
 * The long connection of bots (path/101463 describes frames and no codes; path/90313 names codes and no occasions).
 * Beside the values below:
 * - Before a good subscription every other command answers 846609, and the socket stays open.
 * - A bot whose mode is the callback URL cannot subscribe (846601), even with the right secret.
 * - A socket serves one bot: subscribing again for the same one is `ok`, for another one 40058.
 * - Silence is measured by the machine's clock: the client's own does not move along with the sandbox's.
 * - A welcome is taken once (846606).
 * - What happens while nobody is connected is lost; what was told before can still be answered by the next connection.
 * - A repeated chunk is ignored, even one with other bytes; a finished upload cannot be finished again (846611).
 */

/** A frame that is no JSON, or whose `cmd` is unknown: 40008 is described as "type unknown or body unreadable". */
export const unknownCommand = 40008;

/** Over the limit of answers, sends or uploads: 846607 is described as "sends too often, or the user never wrote". */
export const botTooOften = 846607;

/** The longest `req_id`, in bytes (second-hand). */
export const maxReqIdBytes = 256;

/** The longest frame: a chunk of 512 KiB in Base64 and what is around it. Bytes. */
export const maxFrameBytes = 1_048_576;

/** The longest frame where streams may end with ten pictures of 10 MB in Base64. Bytes. */
export const maxPictureFrameBytes = 150_000_000;

/*
 * Bots (path/100719 and its neighbours). Beside the values below:
 * - Requests carry `application/json`; the type of the answer is not looked at. `success` and `ok` count as empty.
 * - Messages and events are repeated like those of applications. A poll is not repeated: three failures in a row end
 *   the stream, as does its time; it then stays on the phone as it is.
 * - A poll whose answer is dropped has not failed: the next one follows.
 * - In progress is a message whose callback is not answered yet, or whose stream grows. A fourth one is not delivered.
 * - A push is not answered like a request: its message is in progress until the first answer, and its stream's end. With
 *   none, for as long as a stream may take, since no other time is known, or until the connection that it went over ends:
 *   a program that starts again does not know of it.
 * - A stream without `content`, or with zero-width text alone, leaves the text as it is.
 * - A stream that is finished takes nothing more (846608); feedback ids and pictures in the wrong reply: ignored, 40058.
 * - A second card that answers a message, and a second update for one tap: 846606; beside a stream it is left out.
 * - A task id that the bot has used, and an update for another one: 846625. `multiple_interaction` may go without.
 * - `userids` of an update are for groups; in single chats they are not looked at.
 * - Refreshes of a stream do not count for the limits of a chat; what makes a message does.
 * - A quote is of what stands before the one who quotes: of a card the copy as it is now, of a stream the answer without
 *   its `<think>` sections, which phones fold away. No page says what a bot hears when its own messages are quoted.
 * - `enter_chat` counts as told once it was sent, answered or not; without a server it is not used up.
 * - Files over 100 MB cannot be sent here, so none is held back.
 */

/** A `response_url` that is unknown, expired or used; 60140 is described as that for cards (path/90313). */
export const badBotResponseCode = 60140;

/** Something written on its own where nobody wrote before; 846607 is described so. */
export const nobodyWrote = 846607;

/** A voice that nobody wrote down: the sandbox does not listen, and bots hear the text alone. */
export const untranscribedVoice = '（语音）';

/** Failed polls in a row that end a stream. */
export const mostFailedPolls = 3;
