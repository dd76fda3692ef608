//! Danh sách, Quy định, and what the plan costs.

/// Danh sách, Quy định, and what the plan costs.
pub struct People {
    /// Title of the list, and its tab.
    pub title: &'static str,
    /// Title of the list with how many people it has.
    pub title_of: fn(&str) -> String,
    /// What is said where there is no list.
    pub nothing: &'static str,
    /// Where the list lies and what it never holds.
    pub kept_here: &'static str,
    /// Filter: all.
    pub all: &'static str,
    /// Filter: those who reach the age within the plan.
    pub reaching: &'static str,
    /// Filter: those who may retire early.
    pub may_go_early: &'static str,
    /// Filter: those a way is chosen for.
    pub chosen: &'static str,
    /// Name of the group of filters.
    pub filter: &'static str,
    /// The search.
    pub search: &'static str,
    /// Which rows are shown of how many.
    pub shown: fn(&str, &str, &str) -> String,
    /// No row is shown.
    pub nobody: &'static str,
    /// Button to the page before.
    pub page_before: &'static str,
    /// Button to the page after.
    pub page_after: &'static str,
    /// Column.
    pub code: &'static str,
    /// Column.
    pub unit: &'static str,
    /// Column.
    pub sex: &'static str,
    /// Column.
    pub birth: &'static str,
    /// Column: the last month at work.
    pub retires: &'static str,
    /// Column: months of early retirement.
    pub early: &'static str,
    /// What that column says.
    pub early_meaning: &'static str,
    /// Button: people who reach the age go at it, with how many are left to choose for.
    pub all_at_age: fn(&str) -> String,
    /// Column: the way chosen.
    pub exit: &'static str,
    /// Column: what becomes of the post.
    pub after: &'static str,
    /// Column and row: what is paid once.
    pub cost: &'static str,
    /// Months in which only the pension is not deducted.
    pub near: fn(&str) -> String,
    /// So many months early.
    pub months_early: fn(&str) -> String,
    /// Way: none.
    pub exit_none: &'static str,
    /// Way: at the age.
    pub exit_at_age: &'static str,
    /// Way: early.
    pub exit_early: &'static str,
    /// Way: at once.
    pub exit_leave: &'static str,
    /// What becomes of the post: cut.
    pub cut: &'static str,
    /// What becomes of the post: filled again.
    pub refilled: &'static str,
    /// Label of a choice for a person.
    pub choice_of: fn(&str, &str) -> String,
    /// The age was reached up to the month facts are known for.
    pub reached_already: fn(&str) -> String,
    /// It cannot be told.
    pub not_told: &'static str,
    /// Title of the arithmetic of a person.
    pub cost_of: fn(&str) -> String,
    /// The last month of the chosen way.
    pub month: &'static str,
    /// Button: keeps the scenario as a file with the list.
    pub save_with: &'static str,
    /// Button: lets the list go.
    pub drop: &'static str,
    /// Title of the forecast: so many people, in which years, so many in the plan.
    pub forecast: fn(&str, &str, &str) -> String,
    /// Caption.
    pub by_year: &'static str,
    /// Caption.
    pub by_month: &'static str,
    /// Caption.
    pub by_unit: &'static str,
    /// Column.
    pub year: &'static str,
    /// Column.
    pub reached: &'static str,
    /// Column.
    pub in_plan: &'static str,
    /// Fewer birth months than calendar months: years, men, women, all.
    pub throttled: fn(&str, &str, &str, &str) -> String,
    /// No man up to a month, no woman up to a month.
    pub nobody_before: fn(&str, &str) -> String,
    /// So many people stop on 31 December, with how many in each year.
    pub boundary: fn(&str, &str) -> String,
    /// So many people reached the age up to a month.
    pub before: fn(&str, &str) -> String,
    /// So many may retire early, so many near the age.
    pub candidates: fn(&str, &str) -> String,
    /// Caption of the ages.
    pub ages: &'static str,
    /// Row.
    pub men: &'static str,
    /// Row.
    pub women: &'static str,
    /// Name of the choice of the boundary.
    pub boundary_choice: &'static str,
    /// Choice: the month of the last day.
    pub counted_last: &'static str,
    /// Choice: the month after.
    pub counted_after: &'static str,
    /// Heading and button of the money panel.
    pub money: &'static str,
    /// What matters most: cost, until when, saving.
    pub money_title: fn(&str, &str, &str) -> String,
    /// Caption.
    pub money_by_year: &'static str,
    /// Caption.
    pub money_by_unit: &'static str,
    /// Heading of the lines.
    pub money_lines: &'static str,
    /// So many posts rest on averages: coefficient, insured, early, mark.
    pub averaged: fn(&str, &str, &str, &str, &str) -> String,
    /// So many posts and people have no price.
    pub unpriced: fn(&str) -> String,
    /// Heading of what costs without a roster rest on.
    pub averages: &'static str,
    /// Field: salary coefficient.
    pub average_coefficient: &'static str,
    /// Field: months of social insurance.
    pub average_insured: &'static str,
    /// Field: months early.
    pub average_early: &'static str,
    /// Field: the month a reorganisation was decided.
    pub reorganised: &'static str,
    /// What that field decides.
    pub reorganised_meaning: &'static str,
    /// Sums are as planned.
    pub as_planned: &'static str,
    /// Row of the whole plan.
    pub plan_whole: &'static str,
    /// Column.
    pub posts: &'static str,
    /// Column.
    pub saving: &'static str,
    /// Column.
    pub net: &'static str,
    /// Column.
    pub payback: &'static str,
    /// At least so much, since something is left out.
    pub at_least: fn(&str) -> String,
    /// What people of the roster cost.
    pub cost_of_people: &'static str,
    /// Saving from a month on.
    pub saves_from: fn(&str) -> String,
    /// Only a pension without deduction.
    pub pension_alone: &'static str,
    /// The sum of an allowance.
    pub total: &'static str,
    /// Title of the page of rules.
    pub rules_title: &'static str,
    /// What the page of rules is about, with how many changes the scenario makes.
    pub rules_about: fn(usize) -> String,
    /// Valid from a day.
    pub from: fn(&str) -> String,
    /// Column.
    pub rule: &'static str,
    /// Column.
    pub validity: &'static str,
    /// Column.
    pub certainty: &'static str,
    /// Column: the scenario's own value.
    pub own_value: &'static str,
    /// Button: back to what the law says.
    pub restore: &'static str,
    /// The law says.
    pub law_says: fn(&str) -> String,
    /// Label of a field for a rule's value from a day on.
    pub value_of: fn(&str, &str) -> String,
    /// Label of the field for a day from which the scenario says something of its own of a rule.
    pub own_step: fn(&str) -> String,
    /// What stands in that field.
    pub own_day: &'static str,
    /// The search of the rules.
    pub rules_search: &'static str,
    /// Button back to the payroll screen.
    pub back_payroll: &'static str,
    /// Button back to the sources.
    pub back_sources: &'static str,
}

/// The Vietnamese words.
pub const VI: People = People {
    title: "Danh sách người",
    title_of: |people| format!("Danh sách {people}"),
    nothing: "Chưa có danh sách. Khi có danh sách viên chức, công cụ tính sẵn ai đến tuổi nghỉ hưu khi nào, ai được nghỉ trước tuổi, chi một lần bao nhiêu.",
    kept_here: "Danh sách chỉ nằm trên máy này. Công cụ lưu mã, không lưu họ tên, và không đưa danh sách vào tệp gửi đi nếu không chọn.",
    all: "Tất cả",
    reaching: "Đến tuổi",
    may_go_early: "Được nghỉ trước tuổi",
    chosen: "Đã chọn cách nghỉ",
    filter: "Lọc danh sách",
    search: "Tìm mã hoặc đơn vị",
    shown: |first, last, all| format!("{first}–{last} trên {all}"),
    nobody: "Không có ai",
    page_before: "Trang trước",
    page_after: "Trang sau",
    code: "Mã",
    unit: "Đơn vị",
    sex: "Giới tính",
    birth: "Sinh",
    retires: "Nghỉ hưu đúng tuổi",
    early: "Được nghỉ trước tuổi",
    early_meaning: "Tháng làm việc cuối để nghỉ hưu trước tuổi với đủ các khoản; gần tuổi: chỉ được không bị trừ tỷ lệ lương hưu.",
    all_at_age: |people| format!("Đưa {people} người đến tuổi vào kế hoạch"),
    exit: "Cách nghỉ",
    after: "Chỉ tiêu",
    cost: "Chi một lần (đồng)",
    near: |months| format!("gần tuổi {months}"),
    months_early: |months| format!("sớm {months}"),
    exit_none: "Chưa chọn",
    exit_at_age: "Đúng tuổi",
    exit_early: "Trước tuổi",
    exit_leave: "Thôi việc ngay",
    cut: "Cắt",
    refilled: "Tuyển thay",
    choice_of: |what, code| format!("{what} của người {code}"),
    reached_already: |month| format!("{month} (đã đến tuổi)"),
    not_told: "không tính được",
    cost_of: |code| format!("Cách tính của người {code}"),
    month: "Làm việc hết tháng",
    save_with: "Lưu tệp kèm danh sách",
    drop: "Bỏ danh sách",
    forecast: |people, years, planned| {
        format!("{people} người đến tuổi nghỉ hưu {years}, kế hoạch mới tính {planned}")
    },
    by_year: "Đến tuổi nghỉ hưu theo năm",
    by_month: "Đến tuổi nghỉ hưu theo tháng",
    by_unit: "Đến tuổi nghỉ hưu theo nhóm và đơn vị",
    year: "Năm",
    reached: "Đến tuổi",
    in_plan: "Trong kế hoạch",
    throttled: |years, men, women, all| {
        format!(
            "Tuổi nghỉ hưu tăng dần nên {years} chỉ có {men} tháng sinh của nam và {women} tháng sinh của nữ đến tuổi, thay vì {all}: số nghỉ tự nhiên ít hơn trước."
        )
    },
    nobody_before: |men, women| {
        format!(
            "Trong điều kiện bình thường không có nam nào đến tuổi từ tháng 1 đến tháng {men}, không có nữ nào từ tháng 1 đến tháng {women}."
        )
    },
    boundary: |people, years| {
        format!("{people} người làm việc đến hết 31/12 ({years}): tính vào năm nào là do lựa chọn bên dưới.")
    },
    before: |people, as_of| {
        format!("{people} người đã đến tuổi trước hoặc trong tháng {as_of}: kiểm tra xem đã nghỉ chưa.")
    },
    candidates: |full, near| {
        format!(
            "{full} người được nghỉ trước tuổi với đủ các khoản; {near} người khác chỉ được không bị trừ lương hưu."
        )
    },
    ages: "Tuổi nghỉ hưu dùng để tính",
    men: "Nam",
    women: "Nữ",
    boundary_choice: "Người làm việc đến hết 31/12 tính vào",
    counted_last: "năm đó",
    counted_after: "năm sau",
    money: "Kinh phí",
    money_title: |cost, until, saving| {
        format!("Chi một lần {cost} đồng; tiết kiệm đến {until} {saving} đồng")
    },
    money_by_year: "Kinh phí theo năm giảm (đồng)",
    money_by_unit: "Kinh phí theo đơn vị (đồng)",
    money_lines: "Cách tính từng dòng kế hoạch",
    averaged: |posts, coefficient, insured, early, mark| {
        format!(
            "{posts} tính theo mức bình quân: hệ số {coefficient}, đóng bảo hiểm xã hội {insured}, nghỉ sớm {early} ({mark})."
        )
    },
    unpriced: |people| format!("Chưa tính được cho {people} người: tổng chi chưa gồm những người này."),
    averages: "Mức bình quân khi chưa có danh sách",
    average_coefficient: "Hệ số lương",
    average_insured: "Số tháng đóng bảo hiểm xã hội",
    average_early: "Số tháng nghỉ trước tuổi",
    reorganised: "Tháng có quyết định sắp xếp bộ máy",
    reorganised_meaning: "Để trống nếu không nghỉ do sắp xếp bộ máy. Từ tháng này trở đi người nghỉ hưởng theo Nghị định 178/2024 và 67/2025.",
    as_planned: "Tính như kế hoạch, chưa nhân với khả năng thực hiện.",
    plan_whole: "Cả kế hoạch",
    posts: "Chỉ tiêu giảm",
    saving: "Tiết kiệm đến hạn",
    net: "Tiết kiệm trừ chi",
    payback: "Hoàn vốn",
    at_least: |cost| format!("ít nhất {cost}"),
    cost_of_people: "Chi một lần cho những người trong danh sách",
    saves_from: |month| format!("Tiết kiệm từ {month}"),
    pension_alone: "Chỉ được hưởng lương hưu không bị trừ tỷ lệ, không có khoản chi một lần.",
    total: "Cộng",
    rules_title: "Quy định",
    rules_about: |changes| {
        match changes {
        0 => "Mọi con số của pháp luật mà công cụ dùng, với hiệu lực, nguồn và mức kiểm chứng. Sửa ở đây chỉ đổi kịch bản đang mở.".to_owned(),
        changes => format!(
            "Mọi con số của pháp luật mà công cụ dùng, với hiệu lực, nguồn và mức kiểm chứng. Kịch bản đang mở sửa {changes} chỗ, được đánh dấu “tự sửa”."
        ),
    }
    },
    from: |day| format!("từ {day}"),
    rule: "Quy định",
    validity: "Hiệu lực",
    certainty: "Kiểm chứng",
    own_value: "Giá trị trong kịch bản",
    restore: "Trả về quy định",
    law_says: |value| format!("quy định: {value}"),
    value_of: |rule, from| format!("{rule}, từ {from}"),
    own_step: |rule| format!("{rule}: thêm mốc của kịch bản, từ ngày"),
    own_day: "Thêm mốc từ ngày…",
    rules_search: "Tìm quy định hoặc văn bản",
    back_payroll: "Về Biên chế",
    back_sources: "Về Nguồn số liệu",
};

/// The English words.
pub const EN: People = People {
    title: "Roster",
    title_of: |people| format!("Roster of {people}"),
    nothing: "There is no roster yet. With one, the tool works out who reaches the age of retirement when, who may retire early, and what that costs once.",
    kept_here: "The roster lies on this machine alone. The tool keeps codes, never names, and puts the roster into no file that is handed round unless that is chosen.",
    all: "All",
    reaching: "Reach the age",
    may_go_early: "May retire early",
    chosen: "Exit chosen",
    filter: "Filter the roster",
    search: "Find a code or unit",
    shown: |first, last, all| format!("{first}–{last} of {all}"),
    nobody: "Nobody",
    page_before: "Page before",
    page_after: "Page after",
    code: "Code",
    unit: "Unit",
    sex: "Sex",
    birth: "Born",
    retires: "Retires at age",
    early: "May retire early",
    early_meaning: "Last months at work for early retirement with all parts of the allowance; near: only the pension is not deducted.",
    all_at_age: |people| format!("Plan {people} people who reach the age"),
    exit: "Exit",
    after: "Post",
    cost: "One-off cost (VND)",
    near: |months| format!("near {months}"),
    months_early: |months| format!("{months} early"),
    exit_none: "Not chosen",
    exit_at_age: "At age",
    exit_early: "Early",
    exit_leave: "At once",
    cut: "Cut",
    refilled: "Refilled",
    choice_of: |what, code| format!("{what} of person {code}"),
    reached_already: |month| format!("{month} (reached)"),
    not_told: "cannot be told",
    cost_of: |code| format!("Cost of person {code}"),
    month: "At work until the end of",
    save_with: "Save a file with the roster",
    drop: "Drop the roster",
    forecast: |people, years, planned| {
        format!("{people} people reach the age in {years}, the plan counts {planned}")
    },
    by_year: "Reaching the age by year",
    by_month: "Reaching the age by month",
    by_unit: "Reaching the age by group and unit",
    year: "Year",
    reached: "Reach the age",
    in_plan: "In the plan",
    throttled: |years, men, women, all| {
        format!(
            "Since the age rises, {men} birth months of men and {women} of women reach it in {years} instead of {all}: fewer leave by themselves than before."
        )
    },
    nobody_before: |men, women| {
        format!(
            "Under normal conditions no man reaches it from month 1 to {men}, no woman from month 1 to {women}."
        )
    },
    boundary: |people, years| {
        format!(
            "{people} people work until 31 December ({years}): the choice below says in which year they count."
        )
    },
    before: |people, as_of| {
        format!("{people} people reached the age up to {as_of}: check whether they have gone.")
    },
    candidates: |full, near| {
        format!(
            "{full} people may retire early with all parts of the allowance; {near} others with a pension without deduction only."
        )
    },
    ages: "Ages of retirement used",
    men: "Men",
    women: "Women",
    boundary_choice: "Those who work until 31 December count in",
    counted_last: "that year",
    counted_after: "the next",
    money: "Money",
    money_title: |cost, until, saving| format!("One-off cost {cost} VND; saved by {until} {saving} VND"),
    money_by_year: "Money by the year posts go (VND)",
    money_by_unit: "Money by unit (VND)",
    money_lines: "How each line of the plan is worked out",
    averaged: |posts, coefficient, insured, early, mark| {
        format!(
            "{posts} rest on averages: coefficient {coefficient}, insured for {insured}, {early} early ({mark})."
        )
    },
    unpriced: |people| format!("The cost of {people} people cannot be told: the sums leave them out."),
    averages: "Averages where there is no roster",
    average_coefficient: "Salary coefficient",
    average_insured: "Months of social insurance",
    average_early: "Months early",
    reorganised: "Month a reorganisation was decided",
    reorganised_meaning: "Empty where nobody leaves because of one. From that month on those who leave are paid by Decrees 178/2024 and 67/2025.",
    as_planned: "As planned, without likelihoods.",
    plan_whole: "Whole plan",
    posts: "Posts cut",
    saving: "Saved by the deadline",
    net: "Saving less cost",
    payback: "Paid back",
    at_least: |cost| format!("at least {cost}"),
    cost_of_people: "One-off cost of the people on the roster",
    saves_from: |month| format!("Saved from {month}"),
    pension_alone: "A pension without deduction only; nothing is paid once.",
    total: "Sum",
    rules_title: "Rules",
    rules_about: |changes| {
        match changes {
        0 => "Every number of the law the tool uses, with validity, source and certainty. A change here is one of the open scenario alone.".to_owned(),
        changes => format!(
            "Every number of the law the tool uses, with validity, source and certainty. The open scenario changes {changes}, marked as such."
        ),
    }
    },
    from: |day| format!("from {day}"),
    rule: "Rule",
    validity: "Validity",
    certainty: "Certainty",
    own_value: "Value in the scenario",
    restore: "Back to the rule",
    law_says: |value| format!("the rule: {value}"),
    value_of: |rule, from| format!("{rule}, from {from}"),
    own_step: |rule| format!("{rule}: a step of the scenario's own, from"),
    own_day: "Another step from…",
    rules_search: "Find a rule or instrument",
    back_payroll: "To Payroll",
    back_sources: "To Sources",
};
