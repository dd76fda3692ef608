//! Nguồn đảng viên, the answers: figures of every set of posts, deciding posts, readings, supply, models, rules, proposals.

/// Nguồn đảng viên, the answers.
pub struct Answers {
    /// The parts of the screen: routes, answers, supply, models, rules, proposals.
    pub tabs: [&'static str; 6],
    /// Names the parts.
    pub tabs_label: &'static str,
    /// The whole place.
    pub place: &'static str,
    /// Heads of the columns: held now, expected share, interval, probability at the own deadline, at the place's, month.
    pub columns: [&'static str; 6],
    /// Title of the table.
    pub title: &'static str,
    /// Title of the table of khu phố: the ward.
    pub quarters_of: fn(&str) -> String,
    /// Head of the first column.
    pub whose: &'static str,
    /// The forecast month lies beyond the computed months: the last of them.
    pub after: fn(&str) -> String,
    /// Button: further rows, so many are left.
    pub more_rows: fn(&str) -> String,
    /// Title of the deciding posts.
    pub deciding: &'static str,
    /// Title of the deciding posts of a kind, a ward or a khu phố.
    pub deciding_of: fn(&str) -> String,
    /// Explains the difference.
    pub deciding_why: &'static str,
    /// Column: how likely the post is held in time.
    pub held_in_time: &'static str,
    /// Column: how likely all are held, now and were this post certain.
    pub all_if_held: &'static str,
    /// No post decides anything: all are held.
    pub nothing_open: &'static str,
    /// Nothing can be said before holders are known.
    pub unknown_first: &'static str,
    /// So many posts cannot be held in time: none helps by itself.
    pub several_impossible: fn(&str) -> String,
    /// Title of the readings.
    pub readings: &'static str,
    /// Explains the readings.
    pub readings_why: &'static str,
    /// Head of the reading that believes the report: its section.
    pub by_report: fn(&str) -> String,
    /// Head of the reading that believes the extension: its section.
    pub by_extension: fn(&str) -> String,
    /// Wards that meet their own deadline: how many, of how many.
    pub wards_in_time: fn(&str, &str) -> String,
    /// People: how many, written and as a number.
    pub people: fn(&str, u32) -> String,
    /// All wards together.
    pub all_wards: &'static str,
    /// Title of the supply: whose.
    pub supply: fn(&str) -> String,
    /// Explains the supply.
    pub supply_why: &'static str,
    /// No route lies ahead: nobody is in any stage.
    pub supply_none: &'static str,
    /// Title of a stage that has too little room: stage, people too many, from when, for how long.
    pub load_over: fn(&str, &str, &str, &str) -> String,
    /// Title of a stage that has room: stage, most people.
    pub load_fits: fn(&str, &str) -> String,
    /// Title of a stage without stated room: stage, most people, when first.
    pub load_most: fn(&str, &str, &str) -> String,
    /// Field: how many people a stage has room for.
    pub room: fn(&str) -> String,
    /// Label before that field.
    pub room_label: &'static str,
    /// Title of the table of wards.
    pub peaks: &'static str,
    /// Title of the models.
    pub models: &'static str,
    /// Explains the models.
    pub models_why: &'static str,
    /// Head of the first column.
    pub model: &'static str,
    /// Column: by the register.
    pub counted: &'static str,
    /// Column: reported.
    pub reported: &'static str,
    /// Column: wanted.
    pub wanted: &'static str,
    /// Title of the wards' models.
    pub ward_models: &'static str,
    /// The choices of a ward's model: not known, committee, council, neither.
    pub ward_model: [&'static str; 4],
    /// Title of the remarks.
    pub rules: &'static str,
    /// There is nothing to remark.
    pub rules_none: &'static str,
    /// Stands before where a rule stands.
    pub rule_source: &'static str,
    /// Button: to the post.
    pub rule_post: &'static str,
    /// Title of the panel: whose, by when, with what probability.
    pub propose_title: fn(&str, &str, &str) -> String,
    /// Label: the wanted probability.
    pub propose_wanted: &'static str,
    /// Button: looks for the least set of changes.
    pub propose_go: &'static str,
    /// Stands before the stated room of the stages.
    pub propose_room: &'static str,
    /// No room is stated.
    pub propose_no_room: &'static str,
    /// Link to where it is stated.
    pub propose_edit_room: &'static str,
    /// Column.
    pub propose_change: &'static str,
    /// Label of the probability now and then.
    pub propose_chance: &'static str,
    /// So many changes are enough: written, and as a number.
    pub propose_found: fn(&str, usize) -> String,
    /// The plan reaches it as it is: with what probability.
    pub propose_reached: fn(&str) -> String,
    /// No changes reach it: the most that can be reached.
    pub propose_cannot: fn(&str) -> String,
    /// There are no posts.
    pub propose_no_posts: &'static str,
    /// Neither found nor excluded.
    pub propose_cut_off: &'static str,
    /// What the changes cost, in points.
    pub propose_cost: fn(&str) -> String,
    /// Nothing less is enough: proved.
    pub propose_least: &'static str,
    /// It is not proved that nothing less is enough.
    pub propose_not_proved: &'static str,
    /// Nothing of that cost is likelier: proved.
    pub propose_likeliest: &'static str,
    /// A post that stands in the way.
    pub propose_binding_post: fn(&str) -> String,
    /// The room of a stage that stands in the way.
    pub propose_binding_room: fn(&str) -> String,
    /// Added to a change that needs an election outside the regular ones.
    pub extra_election: &'static str,
    /// Behind a proposed route that names what is tried should it fail: the way.
    pub with_fallback: fn(&str) -> String,
    /// Button: a scenario with the changes.
    pub propose_take: &'static str,
    /// The open scenario stays.
    pub propose_keeps: &'static str,
    /// Discloses what is known of the person.
    pub person: &'static str,
    /// Fields: born, since, class certificate.
    pub person_months: [&'static str; 3],
    /// Fields: the last and the next election of the post.
    pub elections: [&'static str; 2],
    /// Field: the post of another khu phố the same person holds.
    pub same_as: &'static str,
    /// Option: none.
    pub same_as_none: &'static str,
    /// Discloses how the stages go in a ward.
    pub ward_stages: &'static str,
    /// Marks the kinds of route whose stages are the ward's own.
    pub ward_stages_own: &'static str,
    /// Checkboxes: cell secretary, ward official, ward part-timer.
    pub offices: [&'static str; 3],
}

/// The Vietnamese words.
pub const VI: Answers = Answers {
    tabs: [
        "Lộ trình",
        "Xác suất",
        "Năng lực",
        "Kiêm nhiệm",
        "Quy định",
        "Đề xuất",
    ],
    tabs_label: "Phần của màn hình",
    place: "Tất cả vị trí",
    columns: [
        "Hiện nay",
        "Dự kiến đến hạn chung",
        "Khoảng 80%",
        "Xác suất đủ ở hạn riêng",
        "Xác suất đủ ở hạn chung",
        "Dự báo đủ",
    ],
    title: "Khả năng đủ 100% vị trí do đảng viên giữ",
    quarters_of: |ward| format!("Từng khu phố của {ward}"),
    whose: "Phạm vi",
    after: |month| format!("sau {month}"),
    more_rows: |left| format!("Xem tiếp, còn {left} hàng"),
    deciding: "Vị trí quyết định",
    deciding_of: |whose| format!("Vị trí quyết định: {whose}"),
    deciding_why: "Xác suất đủ tất cả tăng thế nào nếu riêng vị trí ấy chắc chắn kịp hạn.",
    held_in_time: "Kịp hạn",
    all_if_held: "Đủ tất cả",
    nothing_open: "Mọi vị trí đã do đảng viên giữ, không vị trí nào phải lo.",
    unknown_first: "Còn vị trí chưa rõ người giữ. Nhập đủ người giữ thì mới xếp được.",
    several_impossible: |posts| {
        format!(
            "{posts} chưa thể kịp hạn, nên gỡ riêng một vị trí chưa làm xác suất thay đổi. Chọn cách tạo nguồn cho từng vị trí trước."
        )
    },
    readings: "Hai cách đọc văn bản",
    readings_why: "Văn bản báo phường chưa hoàn thành và phường được lùi hạn không khớp nhau. Mỗi cách đọc cho một kết quả.",
    by_report: |section| format!("Tin phần báo cáo ({section})"),
    by_extension: |section| format!("Tin phần lùi hạn ({section})"),
    wards_in_time: |met, all| format!("{met} trong {all} kịp hạn riêng"),
    people: |written, _| format!("{written} người"),
    all_wards: "Mọi phường",
    supply: |whose| format!("Người trong từng giai đoạn mỗi tháng: {whose}"),
    supply_why: "Đếm theo thời gian thường dùng của các lộ trình đang chọn. Nhập sức nhận mỗi tháng để thấy chỗ quá tải.",
    supply_none: "Chưa có lộ trình nào phía trước, nên chưa giai đoạn nào có người.",
    load_over: |stage, people, month, months| format!("{stage}: quá {people}, từ {month}, trong {months}"),
    load_fits: |stage, people| format!("{stage}: nhiều nhất {people}, đủ sức nhận"),
    load_most: |stage, people, month| format!("{stage}: nhiều nhất {people}, từ {month}"),
    room: |stage| format!("{stage}: sức nhận mỗi tháng"),
    room_label: "Sức nhận",
    peaks: "Đông nhất cùng một tháng, theo phường",
    models: "Mô hình kiêm nhiệm",
    models_why: "Số theo danh sách chỉ đếm những khu phố, phường đã ghi chức danh kiêm. Số báo cáo và chỉ tiêu sửa được.",
    model: "Mô hình",
    counted: "Theo danh sách",
    reported: "Báo cáo",
    wanted: "Chỉ tiêu",
    ward_models: "Bí thư Đảng ủy từng phường",
    ward_model: [
        "Chưa rõ",
        "Đồng thời là Chủ tịch UBND",
        "Đồng thời là Chủ tịch HĐND",
        "Không kiêm",
    ],
    rules: "Điều cần xem lại",
    rules_none: "Không có gì phải xem lại.",
    rule_source: "Căn cứ",
    rule_post: "Xem vị trí",
    propose_title: |whose, date, wanted| {
        format!("Đề xuất ít thay đổi nhất để đủ đảng viên đến {date} với xác suất từ {wanted}: {whose}")
    },
    propose_wanted: "Xác suất tối thiểu",
    propose_go: "Tìm phương án",
    propose_room: "Trong sức nhận mỗi tháng:",
    propose_no_room: "Chưa nhập sức nhận của giai đoạn nào, nên không giới hạn số người.",
    propose_edit_room: "Sửa sức nhận",
    propose_change: "Thay đổi",
    propose_chance: "Xác suất đủ",
    propose_found: |count, _| format!("Đổi {count} lộ trình là đạt"),
    propose_reached: |chance| format!("Đã đạt mức mong muốn, xác suất hiện nay {chance}. Không cần đổi gì."),
    propose_cannot: |most| format!("Không đạt được: cách nào cũng chỉ đến {most}, vì các điểm sau"),
    propose_no_posts: "Không có vị trí nào để xét.",
    propose_cut_off: "Chưa tìm xong trong giới hạn tính. Xét từng phường hoặc hạ mức mong muốn.",
    propose_cost: |points| format!("Tổng độ khó {points} điểm."),
    propose_least: "Đã xét hết: không có cách nào ít hơn.",
    propose_not_proved: "Chưa chứng minh được là ít nhất.",
    propose_likeliest: "Trong các cách cùng độ khó, cách này có xác suất cao nhất.",
    propose_binding_post: |post| format!("{post}: cách nào cũng không kịp với xác suất cần có."),
    propose_binding_room: |room| format!("Sức nhận {room} mỗi tháng là không đủ."),
    extra_election: ", phải bầu ngoài kỳ",
    with_fallback: |way| format!(", dự phòng {way}"),
    propose_take: "Tạo kịch bản mới",
    propose_keeps: "Kịch bản đang mở giữ nguyên.",
    person: "Người đang giữ: tháng sinh, chức danh khác",
    person_months: ["Sinh (tháng/năm)", "Giữ chức danh từ", "Chứng nhận lớp nhận thức"],
    elections: ["Bầu gần nhất", "Bầu kế tiếp"],
    same_as: "Cùng người giữ",
    same_as_none: "Không giữ chức danh ở khu phố khác",
    ward_stages: "Thời gian riêng của phường",
    ward_stages_own: "riêng",
    offices: [
        "Bí thư chi bộ",
        "Cán bộ, công chức phường",
        "Không chuyên trách phường",
    ],
};

/// The English words.
pub const EN: Answers = Answers {
    tabs: [
        "Routes",
        "Chances",
        "Supply",
        "Concurrent posts",
        "Rules",
        "Propose",
    ],
    tabs_label: "Part of the screen",
    place: "All positions",
    columns: [
        "Now",
        "Expected by the common deadline",
        "80% interval",
        "Chance of all, own deadline",
        "Chance of all, common deadline",
        "Forecast",
    ],
    title: "How likely members hold every position",
    quarters_of: |ward| format!("Neighbourhoods of {ward}"),
    whose: "Of",
    after: |month| format!("after {month}"),
    more_rows: |left| format!("Show more, {left} rows left"),
    deciding: "Deciding positions",
    deciding_of: |whose| format!("Deciding positions: {whose}"),
    deciding_why: "What the chance of all would become if this position alone were certain.",
    held_in_time: "In time",
    all_if_held: "All held",
    nothing_open: "Members hold every position; none decides anything.",
    unknown_first: "The holders of some positions are not known. Enter them first.",
    several_impossible: |posts| {
        format!(
            "{posts} cannot be held in time, so settling one alone changes nothing. Choose a route for each first."
        )
    },
    readings: "Two readings of the document",
    readings_why: "The wards the document reports incomplete are not those it gives more time. Each reading has its own result.",
    by_report: |section| format!("Believing the report ({section})"),
    by_extension: |section| format!("Believing the extension ({section})"),
    wards_in_time: |met, all| format!("{met} of {all} meet their own deadline"),
    people: |written, count| format!("{written} {}", if count == 1 { "person" } else { "people" }),
    all_wards: "All wards",
    supply: |whose| format!("People in each stage by month: {whose}"),
    supply_why: "Counted by the usual durations of the chosen routes. State how many there is room for to see where it does not suffice.",
    supply_none: "No route lies ahead, so nobody is in any stage.",
    load_over: |stage, people, month, months| {
        format!("{stage}: {people} too many from {month}, for {months}")
    },
    load_fits: |stage, people| format!("{stage}: at most {people}, there is room"),
    load_most: |stage, people, month| format!("{stage}: at most {people}, from {month}"),
    room: |stage| format!("{stage}: room for people each month"),
    room_label: "Room for",
    peaks: "Most in one month, by ward",
    models: "Models of concurrent posts",
    models_why: "The count by the register knows only neighbourhoods and wards whose other offices are stated. Reported counts and targets can be edited.",
    model: "Model",
    counted: "By the register",
    reported: "Reported",
    wanted: "Target",
    ward_models: "Party secretaries of the wards",
    ward_model: [
        "Not known",
        "Also chairs the People's Committee",
        "Also chairs the People's Council",
        "Neither",
    ],
    rules: "To be looked at",
    rules_none: "There is nothing to look at.",
    rule_source: "By",
    rule_post: "To the position",
    propose_title: |whose, date, wanted| {
        format!("The fewest changes for members in every position by {date} with {wanted} or more: {whose}")
    },
    propose_wanted: "Least chance wanted",
    propose_go: "Find changes",
    propose_room: "With room each month for",
    propose_no_room: "No room of a stage is stated, so any number of people is allowed.",
    propose_edit_room: "State the room",
    propose_change: "Change",
    propose_chance: "Chance of all",
    propose_found: |count, changes| {
        format!(
            "{count} {} enough",
            if changes == 1 {
                "change of a route is"
            } else {
                "changes of routes are"
            }
        )
    },
    propose_reached: |chance| format!("The plan is there already, at {chance}. Nothing needs to change."),
    propose_cannot: |most| format!("It cannot be reached: no changes give more than {most}, because"),
    propose_no_posts: "There are no positions to look at.",
    propose_cut_off: "The search was cut off. Look at one ward, or want less.",
    propose_cost: |points| format!("Difficulty {points} in all."),
    propose_least: "Everything was looked at: nothing less is enough.",
    propose_not_proved: "It is not proved that nothing less is enough.",
    propose_likeliest: "Of all changes as difficult, these give the highest chance.",
    propose_binding_post: |post| format!("{post}: no way of filling it is likely enough in time."),
    propose_binding_room: |room| format!("Room for {room} each month is not enough."),
    extra_election: ", with an extra election",
    with_fallback: |way| format!(", else {way}"),
    propose_take: "Make a new scenario",
    propose_keeps: "The open scenario stays as it is.",
    person: "The holder: month of birth, other offices",
    person_months: ["Born (month/year)", "Holds it since", "Class certificate"],
    elections: ["Last election", "Next election"],
    same_as: "Also holds",
    same_as_none: "No position in another neighbourhood",
    ward_stages: "Durations of this ward",
    ward_stages_own: "its own",
    offices: ["Cell secretary", "Ward official", "Ward part-timer"],
};
