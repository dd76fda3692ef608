//! The names of what a user does, as undo and redo, the last edit and the history say them.
//!
//! Every name begins with a verb and carries the values before and after where there are any.

use super::letters::lowered;
use super::{Language, names, number, subject};
use crate::model::calendar::Month;
use crate::model::payroll::{BlockKind, Instrument, When};
use crate::model::quantity::{Fraction, OddsFactor};
use crate::model::sourcing::{Holder, RouteKind, Stage};

/// "Sửa Tiểu học 04, năm 2024: 1 → 2": the posts of a cell of the grid.
pub fn posts_set(place: &str, year: i32, before: u32, after: u32, language: Language) -> String {
    let when = subject::when(When::Year(year), language);
    let change = counts(before, after, language);
    language.pick(
        format!("Sửa {place}, {when}: {change}"),
        format!("Edit {place}, {when}: {change}"),
    )
}

/// "Sửa Tiểu học 04, trước tuổi, năm 2024: 1 → 2": the posts of one way of cutting.
pub fn posts_set_by(
    place: &str,
    instrument: Instrument,
    year: i32,
    before: u32,
    after: u32,
    language: Language,
) -> String {
    let place = format!("{place}, {}", way(instrument, language));
    posts_set(&place, year, before, after, language)
}

/// "Dời 1 chỉ tiêu Tiểu học 04, trước tuổi: 2024 → 2023".
pub fn posts_moved(
    place: &str,
    instrument: Instrument,
    [from, to]: [i32; 2],
    posts: u32,
    language: Language,
) -> String {
    let way = way(instrument, language);
    let posts = number::posts(i64::from(posts), language);
    let change = number::change(&from.to_string(), &to.to_string());
    language.pick(
        format!("Dời {posts} {place}, {way}: {change}"),
        format!("Move {posts} of {place}, {way}: {change}"),
    )
}

/// "Chia số của Tiểu học, năm 2024, cho 12 đơn vị: 20 → 26".
pub fn total_spread(place: &str, year: i32, [from, to]: [u32; 2], units: u32, language: Language) -> String {
    let when = subject::when(When::Year(year), language);
    let change = counts(from, to, language);
    let units = number::units(i64::from(units), language);
    language.pick(
        format!("Chia số của {place}, {when}, cho {units}: {change}"),
        format!("Spread {place}, {when}, over {units}: {change}"),
    )
}

/// "Dán vào 24 ô, từ Tiểu học 04".
pub fn block_pasted(place: &str, cells: u32, language: Language) -> String {
    let cells = number::whole(i64::from(cells), language);
    language.pick(
        format!("Dán vào {cells} ô, từ {place}"),
        format!("Paste into {cells} cells from {place}"),
    )
}

/// "Sửa Tiểu học 04, trước tuổi, tháng 5/2024: 0 → 1".
pub fn when_posts_set(
    place: &str,
    instrument: Instrument,
    when: When,
    [from, to]: [u32; 2],
    language: Language,
) -> String {
    let (way, when) = (way(instrument, language), subject::when(when, language));
    let change = counts(from, to, language);
    language.pick(
        format!("Sửa {place}, {way}, {when}: {change}"),
        format!("Edit {place}, {way}, {when}: {change}"),
    )
}

/// "Dời 40 chỉ tiêu nghỉ hưu trước tuổi của Tiểu học: muộn hơn 6 tháng".
pub fn lines_shifted(
    place: &str,
    instrument: Instrument,
    months: i32,
    posts: u32,
    language: Language,
) -> String {
    let way = way(instrument, language);
    let posts = number::posts(i64::from(posts), language);
    let by = months_apart(months, language);
    language.pick(
        format!("Dời {posts} {way} của {place}: {by}"),
        format!("Move {posts} of {place}, {way}: {by}"),
    )
}

/// "muộn hơn 6 tháng", "sớm hơn 1 năm".
pub fn months_apart(months: i32, language: Language) -> String {
    let count = months.unsigned_abs();
    let length = if count.is_multiple_of(12) {
        number::counted_years(i64::from(count / 12), language)
    } else {
        number::months(i64::from(count), language)
    };
    if months < 0 {
        language.pick(format!("sớm hơn {length}"), format!("{length} earlier"))
    } else {
        language.pick(format!("muộn hơn {length}"), format!("{length} later"))
    }
}

/// "Nhân kế hoạch của Tiểu học: 40 → 48 chỉ tiêu".
pub fn scope_scaled(place: &str, from: u32, to: u32, language: Language) -> String {
    let change = counts(from, to, language);
    language.pick(
        format!("Tăng giảm đều kế hoạch của {place}: {change}"),
        format!("Scale the plan of {place}: {change}"),
    )
}

/// "Gộp Tiểu học 04 và Tiểu học 05 thành Tiểu học Hàm Nghi".
pub fn units_merged(names: &[String], name: &str, language: Language) -> String {
    let joined = subject::several(names, language);
    language.pick(
        format!("Gộp {joined} thành {name}"),
        format!("Merge {joined} into {name}"),
    )
}

/// "Xóa kế hoạch Tiểu học 04, năm 2024".
pub fn posts_cleared(place: &str, year: i32, language: Language) -> String {
    let when = subject::when(When::Year(year), language);
    language.pick(
        format!("Xóa kế hoạch {place}, {when}"),
        format!("Clear {place}, {when}"),
    )
}

/// "Phân bổ 149 chỉ tiêu cho các nhóm đơn vị".
pub fn posts_spread(posts: u32, language: Language) -> String {
    let posts = number::posts(i64::from(posts), language);
    language.pick(
        format!("Phân bổ {posts} cho các nhóm đơn vị"),
        format!("Spread {posts} over the groups"),
    )
}

/// "Xóa toàn bộ kế hoạch biên chế".
pub fn plan_cleared(language: Language) -> String {
    language
        .pick("Xóa toàn bộ kế hoạch biên chế", "Clear the whole payroll plan")
        .into()
}

/// "Đổi khả năng Trước tuổi: 82% → 90%".
pub fn likelihood_changed(
    instrument: Instrument,
    before: Fraction,
    after: Fraction,
    language: Language,
) -> String {
    let name = names::instrument_short(instrument, language);
    let change = fractions(before, after, language);
    language.pick(
        format!("Đổi khả năng {name}: {change}"),
        format!("Change likelihood of {name}: {change}"),
    )
}

/// "Đổi khả năng Tiểu học 04, trước tuổi: mức chung → 60%"; nothing means the city-wide likelihood.
pub fn line_likelihood_changed(
    place: &str,
    instrument: Instrument,
    before: Option<Fraction>,
    after: Option<Fraction>,
    language: Language,
) -> String {
    let written = |value: Option<Fraction>| match value {
        Some(value) => number::fraction(value, language),
        None => language.pick("mức chung", "common").into(),
    };
    let change = number::change(&written(before), &written(after));
    let way = way(instrument, language);
    language.pick(
        format!("Đổi khả năng {place}, {way}: {change}"),
        format!("Change likelihood of {place}, {way}: {change}"),
    )
}

/// "Ghi đã thực hiện Tiểu học 04, trước tuổi, năm 2022: 0 → 1".
pub fn done_changed(
    place: &str,
    instrument: Instrument,
    when: When,
    before: u32,
    after: u32,
    language: Language,
) -> String {
    let (way, when) = (way(instrument, language), subject::when(when, language));
    let change = counts(before, after, language);
    language.pick(
        format!("Ghi đã thực hiện {place}, {way}, {when}: {change}"),
        format!("Mark done {place}, {way}, {when}: {change}"),
    )
}

/// "Đổi biên chế được giao Tiểu học 04: chưa có → 37".
pub fn establishment_changed(
    unit: &str,
    before: Option<u32>,
    after: Option<u32>,
    language: Language,
) -> String {
    let change = known(before, after, language);
    language.pick(
        format!("Đổi biên chế được giao {unit}: {change}"),
        format!("Change posts assigned to {unit}: {change}"),
    )
}

/// "Đổi mức tối thiểu Tiểu học 04: chưa có → 30".
pub fn floor_changed(unit: &str, before: Option<u32>, after: Option<u32>, language: Language) -> String {
    let change = known(before, after, language);
    language.pick(
        format!("Đổi mức tối thiểu {unit}: {change}"),
        format!("Change least posts of {unit}: {change}"),
    )
}

/// "Đổi biên chế gốc Khối sự nghiệp: 1.173 → 1.175".
pub fn base_changed(block: BlockKind, before: Option<u32>, after: Option<u32>, language: Language) -> String {
    let block = names::block(block, language);
    let change = known(before, after, language);
    language.pick(
        format!("Đổi biên chế gốc {block}: {change}"),
        format!("Change base of {block}: {change}"),
    )
}

/// "Thêm đơn vị Tiểu học 12".
pub fn unit_added(name: &str, language: Language) -> String {
    added("đơn vị", "unit", name, language)
}

/// "Đổi tên đơn vị: Tiểu học 12 → Tiểu học Sông Hiếu".
pub fn unit_renamed(before: &str, after: &str, language: Language) -> String {
    renamed("đơn vị", "unit", before, after, language)
}

/// "Xóa đơn vị Tiểu học 12".
pub fn unit_removed(name: &str, language: Language) -> String {
    removed("đơn vị", "unit", name, language)
}

/// "Thêm nhóm Tiểu học".
pub fn group_added(name: &str, language: Language) -> String {
    added("nhóm", "group", name, language)
}

/// "Đổi tên nhóm: …".
pub fn group_renamed(before: &str, after: &str, language: Language) -> String {
    renamed("nhóm", "group", before, after, language)
}

/// "Xóa nhóm Tiểu học".
pub fn group_removed(name: &str, language: Language) -> String {
    removed("nhóm", "group", name, language)
}

/// "Thêm phường Phường 6".
pub fn ward_added(name: &str, language: Language) -> String {
    added("phường", "ward", name, language)
}

/// "Đổi tên phường: …".
pub fn ward_renamed(before: &str, after: &str, language: Language) -> String {
    renamed("phường", "ward", before, after, language)
}

/// "Xóa phường: …".
pub fn ward_removed(name: &str, language: Language) -> String {
    removed("phường", "ward", name, language)
}

/// "Thêm Khu phố 6, Đông Thanh".
pub fn quarter_added(name: &str, language: Language) -> String {
    added("khu phố", "neighbourhood", name, language)
}

/// "Đổi tên khu phố: …".
pub fn quarter_renamed(before: &str, after: &str, language: Language) -> String {
    renamed("khu phố", "neighbourhood", before, after, language)
}

/// "Xóa khu phố: …".
pub fn quarter_removed(name: &str, language: Language) -> String {
    removed("khu phố", "neighbourhood", name, language)
}

/// "Đổi mục tiêu Khối sự nghiệp: 149 chỉ tiêu → 150 chỉ tiêu"; amounts as `subject::amount` writes them.
pub fn target_changed(scope: &str, before: &str, after: &str, language: Language) -> String {
    let change = number::change(before, after);
    language.pick(
        format!("Đổi mục tiêu {scope}: {change}"),
        format!("Change target of {scope}: {change}"),
    )
}

/// "Đổi hạn mục tiêu Khối sự nghiệp: 31/12/2025 → 31/12/2026".
pub fn target_deadline_changed(scope: &str, before: Month, after: Month, language: Language) -> String {
    let change = days(before, after);
    language.pick(
        format!("Đổi hạn mục tiêu {scope}: {change}"),
        format!("Change target deadline of {scope}: {change}"),
    )
}

/// "Thêm mục tiêu: giảm 149 chỉ tiêu, …"; the target as `subject::target` writes it.
pub fn target_added(target: &str, language: Language) -> String {
    language.pick(
        format!("Thêm mục tiêu: {target}"),
        format!("Add target: {target}"),
    )
}

/// "Xóa mục tiêu: …".
pub fn target_removed(target: &str, language: Language) -> String {
    language.pick(
        format!("Xóa mục tiêu: {target}"),
        format!("Delete target: {target}"),
    )
}

/// "Sửa yêu cầu luỹ kế đến năm 2023: 74 → 80".
pub fn milestone_changed(year: i32, before: u32, after: u32, language: Language) -> String {
    let change = counts(before, after, language);
    language.pick(
        format!("Sửa yêu cầu luỹ kế đến năm {year}: {change}"),
        format!("Edit cumulative requirement by {year}: {change}"),
    )
}

/// "Trở lại yêu cầu chia đều".
pub fn milestones_removed(language: Language) -> String {
    language
        .pick("Trở lại yêu cầu chia đều", "Back to the even requirement")
        .into()
}

/// "Chọn cách tạo nguồn cho Khu phố 5, Đông Thanh (khu phố trưởng): kết nạp đương nhiệm".
pub fn route_chosen(post: &str, route: RouteKind, language: Language) -> String {
    let route = lowered(names::route_short(route, language));
    language.pick(
        format!("Chọn cách tạo nguồn cho {post}: {route}"),
        format!("Choose route for {post}: {route}"),
    )
}

/// "Bỏ lộ trình của Khu phố 5, Đông Thanh (khu phố trưởng)".
pub fn route_removed(post: &str, language: Language) -> String {
    language.pick(
        format!("Bỏ lộ trình của {post}"),
        format!("Remove route of {post}"),
    )
}

/// "Dời lộ trình Khu phố 5, Đông Thanh (khu phố trưởng): 8/2024 → 9/2023".
pub fn route_moved(post: &str, before: Month, after: Month, language: Language) -> String {
    let change = months(before, after);
    language.pick(
        format!("Dời lộ trình {post}: {change}"),
        format!("Move route of {post}: {change}"),
    )
}

/// "Đổi thời gian bồi dưỡng, giúp đỡ, Khu phố 5 …: 6–9–12 → 3–6–9 tháng". The whose may be a post or, for a default,
/// the name of a kind of route.
pub fn stage_duration_changed(
    whose: &str,
    stage: Stage,
    before: [u32; 3],
    after: [u32; 3],
    language: Language,
) -> String {
    let stage = lowered(names::stage(stage, language));
    let change = number::change(&three(before), &three(after));
    language.pick(
        format!("Đổi thời gian {stage}, {whose}: {change} tháng"),
        format!("Change duration of {stage}, {whose}: {change} months"),
    )
}

/// "Đổi khả năng qua bồi dưỡng, giúp đỡ, Khu phố 5 …: 90% → 95%".
pub fn stage_chance_changed(
    whose: &str,
    stage: Stage,
    before: Fraction,
    after: Fraction,
    language: Language,
) -> String {
    let stage = lowered(names::stage(stage, language));
    let change = fractions(before, after, language);
    language.pick(
        format!("Đổi khả năng qua {stage}, {whose}: {change}"),
        format!("Change chance of {stage}, {whose}: {change}"),
    )
}

/// "Chọn cách dự phòng cho Khu phố 5 …: bầu, hiệp thương"; nothing removes it.
pub fn fallback_chosen(post: &str, fallback: Option<RouteKind>, language: Language) -> String {
    match fallback {
        Some(route) => {
            let route = lowered(names::route_short(route, language));
            language.pick(
                format!("Chọn cách dự phòng cho {post}: {route}"),
                format!("Choose fallback for {post}: {route}"),
            )
        }
        None => language.pick(
            format!("Bỏ cách dự phòng của {post}"),
            format!("Remove fallback of {post}"),
        ),
    }
}

/// "Sửa người giữ Khu phố 5, Đông Thanh (khu phố trưởng): chưa là đảng viên → đảng viên dự bị".
pub fn holder_changed(post: &str, before: Holder, after: Holder, language: Language) -> String {
    let written = |holder| lowered(names::holder(holder, language));
    let change = number::change(&written(before), &written(after));
    language.pick(
        format!("Sửa người giữ {post}: {change}"),
        format!("Edit holder of {post}: {change}"),
    )
}

/// "Ghi một người giữ hai chức danh, Khu phố 5, Đông Thanh", or its opposite.
pub fn hold_changed(quarter: &str, together: bool, language: Language) -> String {
    if together {
        language.pick(
            format!("Ghi một người giữ hai chức danh, {quarter}"),
            format!("One person holds both posts, {quarter}"),
        )
    } else {
        language.pick(
            format!("Ghi hai người giữ hai chức danh, {quarter}"),
            format!("Two people hold the two posts, {quarter}"),
        )
    }
}

/// "Đổi hạn Đông Lương: 31/12/2022 → 31/12/2025"; also for the whole place.
pub fn deadline_changed(whose: &str, before: Month, after: Month, language: Language) -> String {
    let change = days(before, after);
    language.pick(
        format!("Đổi hạn {whose}: {change}"),
        format!("Change deadline of {whose}: {change}"),
    )
}

/// "Đổi trọng số bối cảnh: 25% · 50% · 25% → 40% · 40% · 20%".
pub fn weights_changed(before: [Fraction; 3], after: [Fraction; 3], language: Language) -> String {
    let written = |weights: [Fraction; 3]| {
        weights
            .map(|weight| number::fraction(weight, language))
            .join(" · ")
    };
    let change = number::change(&written(before), &written(after));
    language.pick(
        format!("Đổi trọng số bối cảnh: {change}"),
        format!("Change weights of circumstances: {change}"),
    )
}

/// "Đổi hệ số bối cảnh: 2 → 1,5".
pub fn odds_factor_changed(before: OddsFactor, after: OddsFactor, language: Language) -> String {
    let written = |factor| number::odds_factor(factor, language);
    let change = number::change(&written(before), &written(after));
    language.pick(
        format!("Đổi hệ số bối cảnh: {change}"),
        format!("Change strength of circumstances: {change}"),
    )
}

/// "Đổi ngưỡng Dự kiến đạt: 80% → 85%".
pub fn on_track_changed(before: Fraction, after: Fraction, language: Language) -> String {
    let change = fractions(before, after, language);
    language.pick(
        format!("Đổi ngưỡng Dự kiến đạt: {change}"),
        format!("Change threshold for On track: {change}"),
    )
}

/// "Đổi ngưỡng Có nguy cơ: 50% → 40%".
pub fn at_risk_changed(before: Fraction, after: Fraction, language: Language) -> String {
    let change = fractions(before, after, language);
    language.pick(
        format!("Đổi ngưỡng Có nguy cơ: {change}"),
        format!("Change threshold for At risk: {change}"),
    )
}

/// "Đổi tỷ lệ thay người mỗi năm: 0% → 10%".
pub fn turnover_changed(before: Fraction, after: Fraction, language: Language) -> String {
    let change = fractions(before, after, language);
    language.pick(
        format!("Đổi tỷ lệ thay người mỗi năm: {change}"),
        format!("Change yearly turnover: {change}"),
    )
}

/// "Đổi tỷ lệ người thay là đảng viên: 50% → 70%".
pub fn successor_member_changed(before: Fraction, after: Fraction, language: Language) -> String {
    let change = fractions(before, after, language);
    language.pick(
        format!("Đổi tỷ lệ người thay là đảng viên: {change}"),
        format!("Change share of members among successors: {change}"),
    )
}

/// "Tính cả đảng viên dự bị", or its opposite.
pub fn probationary_changed(counts: bool, language: Language) -> String {
    if counts {
        language.pick("Tính cả đảng viên dự bị", "Count probationary members")
    } else {
        language.pick("Chỉ tính đảng viên chính thức", "Count official members only")
    }
    .into()
}

/// "Đổi tháng có số liệu: 7/2022 → 8/2022".
pub fn as_of_changed(before: Month, after: Month, language: Language) -> String {
    let change = months(before, after);
    language.pick(
        format!("Đổi tháng có số liệu: {change}"),
        format!("Change month of known facts: {change}"),
    )
}

/// "Đổi tháng bắt đầu kế hoạch: 1/2022 → 1/2023".
pub fn start_changed(before: Month, after: Month, language: Language) -> String {
    let change = months(before, after);
    language.pick(
        format!("Đổi tháng bắt đầu kế hoạch: {change}"),
        format!("Change start of the plan: {change}"),
    )
}

/// "Đổi tháng cuối dự báo: 12/2027 → 12/2028".
pub fn end_changed(before: Month, after: Month, language: Language) -> String {
    let change = months(before, after);
    language.pick(
        format!("Đổi tháng cuối dự báo: {change}"),
        format!("Change end of the forecast: {change}"),
    )
}

/// "Đổi tên nơi: Đông Hà → Cam Lộ".
pub fn place_renamed(before: &str, after: &str, language: Language) -> String {
    renamed("nơi", "place", before, after, language)
}

/// "Tạo kịch bản Dự phòng 16".
pub fn scenario_created(name: &str, language: Language) -> String {
    language.pick(format!("Tạo kịch bản {name}"), format!("Create scenario {name}"))
}

/// "Đổi tên kịch bản: … → …".
pub fn scenario_renamed(before: &str, after: &str, language: Language) -> String {
    renamed("kịch bản", "scenario", before, after, language)
}

/// "Nhân bản kịch bản Dự phòng 16".
pub fn scenario_duplicated(name: &str, language: Language) -> String {
    language.pick(
        format!("Nhân bản kịch bản {name}"),
        format!("Duplicate scenario {name}"),
    )
}

/// "Xóa kịch bản Dự phòng 16".
pub fn scenario_deleted(name: &str, language: Language) -> String {
    removed("kịch bản", "scenario", name, language)
}

/// The first step of the history: what was there before anything was changed.
pub const fn before_all(language: Language) -> &'static str {
    match language {
        Language::Vi => "Trước thay đổi đầu tiên trên máy này",
        Language::En => "Before the first change on this computer",
    }
}

/// "Trở về bước “Sửa Tiểu học 04, năm 2024: 1 → 2” (14:05, 16/8/2022)".
pub fn returned_to(step: &str, when: &str, language: Language) -> String {
    language.pick(
        format!("Trở về bước “{step}” ({when})"),
        format!("Return to the step “{step}” ({when})"),
    )
}

/// "Giữ riêng 2 kịch bản chưa kịp lưu".
pub fn set_beside(count: u32, language: Language) -> String {
    language.pick(
        format!("Giữ riêng {count} kịch bản chưa kịp lưu"),
        format!("Set unsaved scenarios beside the others: {count}"),
    )
}

/// "Lấy lại kịch bản từ lịch sử: Dự phòng 16".
pub fn taken_back(name: &str, language: Language) -> String {
    language.pick(
        format!("Lấy lại kịch bản từ lịch sử: {name}"),
        format!("Take a scenario back from the history: {name}"),
    )
}

/// Files merged into the scenario.
pub fn files_merged(files: usize, language: Language) -> String {
    match language {
        Language::Vi => format!("Gộp {files} tệp"),
        Language::En => format!("Merge files: {files}"),
    }
}

/// "Mở kịch bản từ tệp: Dự phòng 16".
pub fn scenario_imported(name: &str, language: Language) -> String {
    language.pick(
        format!("Mở kịch bản từ tệp: {name}"),
        format!("Open scenario from a file: {name}"),
    )
}

/// "Chép Tiểu học 04, năm 2024, xuống các đơn vị bên dưới".
pub fn filled_down(place: &str, year: i32, language: Language) -> String {
    let when = subject::when(When::Year(year), language);
    language.pick(
        format!("Chép {place}, {when}, xuống các đơn vị bên dưới"),
        format!("Fill {place}, {when}, down to the units below"),
    )
}

/// "Dời Tiểu học 04, trước tuổi: năm 2022 → năm 2023".
pub fn line_moved(
    place: &str,
    instrument: Instrument,
    before: When,
    after: When,
    language: Language,
) -> String {
    let way = way(instrument, language);
    let change = number::change(&subject::when(before, language), &subject::when(after, language));
    language.pick(
        format!("Dời {place}, {way}: {change}"),
        format!("Move {place}, {way}: {change}"),
    )
}

/// "Nhập yêu cầu từng năm".
pub fn milestones_stated(language: Language) -> String {
    language
        .pick("Nhập yêu cầu từng năm", "State the yearly requirement")
        .into()
}

/// "Trở lại thời gian thường lệ, Khu phố 5 …".
pub fn stages_reset(post: &str, language: Language) -> String {
    language.pick(
        format!("Trở lại thời gian thường lệ, {post}"),
        format!("Back to the usual stages, {post}"),
    )
}

/// "Đổi số khu phố của Đông Thanh: 5 → 6".
pub fn quarter_count_changed(ward: &str, before: u32, after: u32, language: Language) -> String {
    let change = counts(before, after, language);
    language.pick(
        format!("Đổi số khu phố của {ward}: {change}"),
        format!("Change number of neighbourhoods of {ward}: {change}"),
    )
}

/// "Đổi trọng số thời gian ngắn, thường, dài: 25% – 50% – 25% → …".
pub fn duration_weights_changed(before: [Fraction; 3], after: [Fraction; 3], language: Language) -> String {
    let written = |weights: [Fraction; 3]| {
        weights
            .map(|weight| number::fraction(weight, language))
            .join(" \u{2013} ")
    };
    let change = number::change(&written(before), &written(after));
    language.pick(
        format!("Đổi trọng số thời gian ngắn, thường, dài: {change}"),
        format!("Change weights of short, usual, long durations: {change}"),
    )
}

/// "Áp dụng việc gợi ý".
pub fn lever_applied(language: Language) -> String {
    language.pick("Áp dụng việc gợi ý", "Apply the suggestion").into()
}

fn added(vi: &str, en: &str, name: &str, language: Language) -> String {
    language.pick(format!("Thêm {vi}: {name}"), format!("Add {en}: {name}"))
}

fn renamed(vi: &str, en: &str, before: &str, after: &str, language: Language) -> String {
    let change = number::change(before, after);
    language.pick(
        format!("Đổi tên {vi}: {change}"),
        format!("Rename {en}: {change}"),
    )
}

fn removed(vi: &str, en: &str, name: &str, language: Language) -> String {
    language.pick(format!("Xóa {vi}: {name}"), format!("Delete {en}: {name}"))
}

fn way(instrument: Instrument, language: Language) -> String {
    lowered(names::instrument_short(instrument, language))
}

fn counts(before: u32, after: u32, language: Language) -> String {
    known(Some(before), Some(after), language)
}

fn known(before: Option<u32>, after: Option<u32>, language: Language) -> String {
    let written = |value: Option<u32>| match value {
        Some(value) => number::whole(i64::from(value), language),
        None => language.pick("chưa có", "not known").into(),
    };
    number::change(&written(before), &written(after))
}

fn fractions(before: Fraction, after: Fraction, language: Language) -> String {
    number::change(
        &number::fraction(before, language),
        &number::fraction(after, language),
    )
}

fn months(before: Month, after: Month) -> String {
    number::change(&number::month(before), &number::month(after))
}

fn days(before: Month, after: Month) -> String {
    number::change(&number::last_day(before), &number::last_day(after))
}

/// Shortest, usual and longest duration: "3–6–9"; one number where all are the same.
fn three(months: [u32; 3]) -> String {
    let [shortest, usual, longest] = months;
    if shortest == usual && usual == longest {
        return usual.to_string();
    }
    months.map(|month| month.to_string()).join("\u{2013}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Vi};

    /// The names the interface design prints.
    #[test]
    fn as_the_design_prints_them() {
        assert_eq!(
            posts_set("Tiểu học 04", 2024, 1, 2, Vi),
            "Sửa Tiểu học 04, năm 2024: 1 → 2"
        );
        assert_eq!(
            likelihood_changed(
                Instrument::EarlyRetirement,
                Fraction::from_percent(82),
                Fraction::from_percent(90),
                Vi
            ),
            "Đổi khả năng Trước tuổi: 82% → 90%"
        );
        assert_eq!(
            posts_moved("Tiểu học 04", Instrument::EarlyRetirement, [2024, 2023], 1, Vi),
            "Dời 1 chỉ tiêu Tiểu học 04, trước tuổi: 2024 → 2023"
        );
        assert_eq!(months_apart(-12, Vi), "sớm hơn 1 năm");
        assert_eq!(months_apart(18, En), "18 months later");
        assert_eq!(
            base_changed(BlockKind::PublicService, None, Some(1_173), En),
            "Change base of Public service units: not known → 1,173"
        );
        assert_eq!(
            stage_duration_changed("Khu phố 5", Stage::Nurture, [3, 6, 9], [2, 2, 2], Vi),
            "Đổi thời gian bồi dưỡng, giúp đỡ, Khu phố 5: 3\u{2013}6\u{2013}9 → 2 tháng"
        );
    }
}
