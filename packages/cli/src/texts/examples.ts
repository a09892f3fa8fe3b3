/** Lines of the helps, by command. They are commands, so both languages share them. */
export const examples: Readonly<Record<string, readonly string[]>> = {
  sandbox: [
    'wecomkit sandbox',
    'wecomkit sandbox --port 0 --seed company.yaml',
    'wecomkit sandbox --data .wecomkit',
    'wecomkit sandbox --fast-limits',
  ],
  listen: [
    'wecomkit listen --sandbox',
    'wecomkit listen --sandbox --agentid 1000002 --forward http://127.0.0.1:3000/callback',
    'wecomkit listen --sandbox --contacts --json',
    'wecomkit listen --profile work --port 8790 --forward http://127.0.0.1:3000/callback --history callbacks.jsonl',
    'wecomkit listen --token TOKEN --encoding-aes-key KEY --receiveid ww1234567890abcdef',
  ],
  replay: [
    'wecomkit replay 3 --history callbacks.jsonl --forward http://127.0.0.1:3000/callback --profile work',
    'wecomkit replay 3 5 --sandbox --history callbacks.jsonl --forward http://127.0.0.1:3000/callback --as-new',
  ],
  send: [
    'wecomkit send text --touser zhangsan,lisi --content "Build 481 is green."',
    'wecomkit send file report.pdf --toparty 2',
    'wecomkit send template-card card.json --touser zhangsan --json',
  ],
  'send text': [
    'wecomkit send text --sandbox --touser zhangsan --content hi',
    'git log -1 | wecomkit send text - --touser zhangsan --overflow split',
    'wecomkit send text "Maintenance at 22:00" --touser @all --safe --duplicate-check',
  ],
  'send image': [
    'wecomkit send image chart.png --touser zhangsan',
    'wecomkit send image --media-id MEDIA_ID --totag 1',
  ],
  'send voice': [
    'wecomkit send voice alarm.amr --touser zhangsan',
    'wecomkit send voice --file alarm.amr --toparty 2',
  ],
  'send video': [
    'wecomkit send video visit.mp4 --title "Site visit" --touser zhangsan',
    'wecomkit send video --media-id MEDIA_ID --touser lisi',
  ],
  'send file': [
    'wecomkit send file report.pdf --touser zhangsan',
    'wecomkit send file --file 日报.xlsx --toparty 2 --safe',
  ],
  'send textcard': [
    'wecomkit send textcard --title "Leave request" --description "Carol, two days" --url https://hr.example.test/77 --touser zhangsan',
    'wecomkit send textcard card.json --touser zhangsan',
  ],
  'send news': [
    'wecomkit send news --title Menu --url https://oa.example.test/menu --touser @all',
    'wecomkit send news --title A --url https://a.example.test --title B --url https://b.example.test --touser zhangsan',
  ],
  'send mpnews': [
    'wecomkit send mpnews --title Handbook --thumb-media-id @cover.png --content - --touser @all < handbook.html',
    'wecomkit send mpnews articles.json --toparty 1',
  ],
  'send markdown': [
    `wecomkit send markdown '**Build 481** is <font color="info">green</font>' --touser zhangsan`,
    'wecomkit send markdown - --touser zhangsan --overflow split < CHANGELOG.md',
  ],
  'send miniprogram-notice': [
    'wecomkit send miniprogram-notice --appid wx123 --title 会议室预订成功 --key 会议室 --value 402 --touser zhangsan',
    'wecomkit send miniprogram-notice notice.json --touser zhangsan',
  ],
  'send template-card': [
    'wecomkit send template-card card.json --touser zhangsan',
    'wecomkit send template-card --card-type button_interaction --task-id leave-77 --main-title.title "Leave request" --button-list.text Approve --button-list.key approve --button-list.text Refuse --button-list.key refuse --touser zhangsan',
    'jq .card order.json | wecomkit send template-card - --touser zhangsan --json',
  ],
  'send taskcard': ['wecomkit send taskcard card.json --touser zhangsan'],
  'send interactive-taskcard': ['wecomkit send interactive-taskcard card.json --touser zhangsan'],
  bot: [
    'wecomkit bot text "Build 812 failed" --mentioned-list zhangsan',
    'wecomkit bot markdown - < report.md',
    'wecomkit bot image chart.png',
  ],
  'bot text': [
    'wecomkit bot text "Build 812 failed" --mentioned-list @all',
    'uptime | wecomkit bot text - --sandbox',
  ],
  'bot markdown': [
    `wecomkit bot markdown '**Build 812** <font color="warning">failed</font>'`,
    'wecomkit bot markdown - --overflow split < report.md',
  ],
  'bot markdown_v2': [
    'wecomkit bot markdown_v2 - < table.md',
    'wecomkit bot markdown_v2 "- one\\n- two" --profile ops',
  ],
  'bot image': ['wecomkit bot image chart.png', 'wecomkit bot image --file chart.png --json'],
  'bot news': [
    'wecomkit bot news --title "Duty roster" --url https://oa.example.test/duty',
    'wecomkit bot news articles.json',
  ],
  'bot file': ['wecomkit bot file report.pdf', 'wecomkit bot file --media-id MEDIA_ID'],
  'bot voice': ['wecomkit bot voice alarm.amr', 'wecomkit bot voice --media-id MEDIA_ID'],
  'bot template-card': ['wecomkit bot template-card card.json', 'wecomkit bot template-card - < card.json'],
  recall: [
    'wecomkit recall MSGID',
    'wecomkit send text hi --touser zhangsan --json | jq -r .msgid | xargs wecomkit recall',
  ],
  'update-card': [
    'wecomkit update-card --response-code CODE --userids zhangsan,lisi --replace-name Approved',
    'wecomkit update-card card.json --response-code CODE --atall',
  ],
  upload: [
    'wecomkit upload --type file report.pdf',
    'wecomkit upload chart.png --json',
    'wecomkit upload --permanent logo.png',
  ],
  call: [
    'wecomkit call GET /cgi-bin/user/get --query userid=zhangsan',
    `wecomkit call POST tag/create --json '{"tagname":"on duty"}'`,
    'wecomkit call POST media/upload --query type=file --form media=@report.pdf',
    'wecomkit call GET media/get --query media_id=MEDIA_ID --output report.pdf',
    'wecomkit call user.get zhangsan',
  ],
  profile: [
    'wecomkit profile add work --corpid ww1234567890abcdef --agentid 1000002',
    'pass show wecom | wecomkit profile add ci --corpid ww1234567890abcdef --agentid 1000002 --corpsecret-stdin',
    'wecomkit profile add work --contacts',
    'wecomkit profile add ops --bot',
    'wecomkit profile use work',
  ],
  'profile add': [
    'wecomkit profile add work',
    'pass show wecom | wecomkit profile add ci --corpid ww1234567890abcdef --agentid 1000002 --corpsecret-stdin',
    'wecomkit profile add ops --bot',
  ],
  user: [
    'wecomkit user get zhangsan',
    'wecomkit user list 2 --columns userid,name,mobile',
    'wecomkit user list-id --json > ids.jsonl',
    'wecomkit user update lisi --position "Site lead" --no-enable',
  ],
  department: [
    'wecomkit department list --json',
    'wecomkit department create 研发部 --parentid 1',
    'wecomkit department delete 12 --yes',
  ],
  tag: ['wecomkit tag list', 'wecomkit tag add-tag-users --tagid 1 --userlist zhangsan,lisi --partylist 2'],
  message: ['wecomkit message send-text hi --touser zhangsan', 'wecomkit message recall MSGID'],
  appchat: [
    'wecomkit appchat create zhangsan,lisi,wangwu --name Release --owner zhangsan --chatid release',
    'wecomkit appchat send-text release "Build 481 is out"',
  ],
  webhook: ['wecomkit webhook send-text "Build 812 failed" --mentioned-list zhangsan'],
  media: ['wecomkit media upload report.pdf --type file', 'wecomkit media get MEDIA_ID --output report.pdf'],
  menu: ['wecomkit menu get', 'wecomkit menu create --input @menu.json', 'wecomkit menu delete --yes'],
  agent: ['wecomkit agent get', 'wecomkit agent set --description "Tells what was deployed"'],
  batch: [
    'wecomkit batch sync-user members.csv',
    'wecomkit batch replace-party --file departments.json',
    'wecomkit batch invite --user zhangsan,lisi',
  ],
  export: ['wecomkit export user --json > members.jsonl', 'wecomkit export tag-user 1 --limit 20'],
  base: ['wecomkit base get-callback-ip', 'wecomkit base get-token'],
  corp: ['wecomkit corp get-join-qrcode --size_type 2'],
  operations: ['wecomkit operations', 'wecomkit operations tag', 'wecomkit operations --json'],
  explain: ['wecomkit explain 60020', 'wecomkit explain 40014 42001 --lang zh'],
  conformance: [
    'wecomkit conformance --sandbox',
    'wecomkit conformance --base-url https://gateway.example.test --touser zhangsan',
  ],
  completion: [
    'eval "$(wecomkit completion bash)"',
    'eval "$(wecomkit completion zsh)"',
    'wecomkit completion fish | source',
  ],
  'profile list': ['wecomkit profile list', 'wecomkit profile list --json'],
  'profile show': ['wecomkit profile show', 'wecomkit profile show work --json'],
  'profile use': ['wecomkit profile use work', 'wecomkit send text hi --touser zhangsan --profile ops'],
  'profile remove': ['wecomkit profile remove ops', 'wecomkit profile list'],
};
