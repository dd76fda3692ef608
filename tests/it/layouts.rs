//! Layouts of lists an import has to understand, as small tables; what must come out was written down from the table by
//! hand before it was read.

use crate::workbooks::import;
use serde_json::Value;

/// The rows of a table whose fields are parted by `|`, read as a text export.
fn table(lines: &[&str]) -> Value {
    let text = lines.join("\r\n").replace('|', "\t");
    import("list.csv", text.as_bytes())
}

/// A web page's table saved as .xls; each line holds the cells of a row, merged ones with their spans.
fn page(lines: &[&str]) -> Value {
    let rows: String = lines.iter().map(|line| format!("<tr>{line}</tr>")).collect();
    import(
        "list.xls",
        format!("<html><table>{rows}</table></html>").as_bytes(),
    )
}

/// The fields of each row taken, as `row: field field …`; absent ones are a dash.
fn taken(outcome: &Value, fields: &[&str]) -> Vec<String> {
    let rows = outcome.get("rows").and_then(Value::as_array);
    let rows = rows.map_or(&[][..], Vec::as_slice);
    let word = |row: &Value, field: &str| match row.get(field) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Null) | None => "-".to_owned(),
        Some(other) => other.to_string(),
    };
    let line = |row: &Value| -> String {
        let source = word(row, "source");
        let at = source.rsplit('!').next().unwrap_or("");
        let values: Vec<String> = fields.iter().map(|field| word(row, field)).collect();
        format!("{at}: {}", values.join(" "))
    };
    rows.iter().map(line).collect()
}

/// The cells refused, with the reason of each.
fn refused(outcome: &Value) -> Vec<String> {
    let cells = outcome.get("rejected").and_then(Value::as_array);
    let cells = cells.map_or(&[][..], Vec::as_slice);
    let line = |cell: &Value| {
        let word = |key: &str| cell.get(key).and_then(Value::as_str).unwrap_or_default();
        let at = word("cell").rsplit('!').next().unwrap_or("");
        format!("{at} {}", word("reason"))
    };
    cells.iter().map(line).collect()
}

/// Only the groups of columns are merged; the headings of single columns stand in the upper row with nothing below.
#[test]
fn a_header_with_merged_groups_and_single_cells_is_one_header() {
    let found = page(&[
        "<td>TT<td>Họ và tên<td colspan=2>Giới tính<td>Ngày sinh<td colspan=3>Lương",
        "<td><td><td>Nam<td>Nữ<td><td>Ngạch<td>Bậc<td>Hệ số",
        "<td>1<td>Trần Văn Hải<td>x<td><td>05/02/1971<td>01.003<td>3<td>3,99",
        "<td>2<td>Lê Thị Mai<td><td>x<td>9/12/1980<td>01.004<td>5<td>2,66",
        "<td>3<td>Võ Thị Lan<td><td>x<td>1/1/1990<td>01.004<td>2<td>2,06",
    ]);
    assert_eq!(
        taken(&found, &["sex", "birth", "coefficient"]),
        [
            "A3: nam 1971-02-05 3.99",
            "A4: nữ 1980-12-09 2.66",
            "A5: nữ 1990-01-01 2.06"
        ]
    );
    assert_eq!(refused(&found), Vec::<String>::new());
}

/// What is paid into the insurance each month is not how long it has been paid.
#[test]
fn a_deduction_is_no_time_of_insurance() {
    let found = table(&[
        "TT|Họ tên|Năm sinh|Nữ|Hệ số|BHXH 8%|BHYT 1,5%|Thời gian đóng BHXH",
        "1|Trần Văn Hải|1971||3.99|842.400|157.950|26/9",
        "2|Lê Thị Mai|1980|x|2.66|712.400|133.575|7/0",
        "3|Võ Thị Lan|1990|x|2.06|512.400|96.075|0/11",
    ]);
    assert_eq!(
        taken(&found, &["sex", "birth", "insurance_months"]),
        ["A2: nam 1971 321", "A3: nữ 1980 84", "A4: nữ 1990 11"]
    );
    assert_eq!(refused(&found), Vec::<String>::new());
}

/// In a column of beginnings, a month with a year of two digits stays in doubt.
#[test]
fn a_short_year_among_beginnings_is_refused() {
    let found = table(&[
        "TT|Họ tên|Ngày sinh|Giới tính|Hệ số lương|Tham gia BHXH",
        "1|Trần Văn Hải|1971|Nam|3.99|09/1998",
        "2|Lê Thị Mai|1980|Nữ|2.66|10/2004",
        "3|Võ Thị Lan|1990|Nữ|2.06|09/05",
    ]);
    assert_eq!(
        taken(&found, &["insurance_months", "insurance_start"]),
        ["A2: - 1998-09", "A3: - 2004-10", "A4: - -"]
    );
    assert_eq!(refused(&found), ["F4 before_birth"]);
}

/// Rows that carry a sum over to the next page are nobody.
#[test]
fn sums_carried_over_are_passed() {
    let found = table(&[
        "STT|Họ tên|Ngày sinh|Phái|Đơn vị|Hệ số lương",
        "1|Trần Văn Hải|5/2/1971|Nam|Phòng Y tế|3,99",
        "|Cộng trang||||3,99",
        "STT|Họ tên|Ngày sinh|Phái|Đơn vị|Hệ số lương",
        "|Mang sang||||3,99",
        "2|Lê Thị Mai|9/12/1980|Nữ|Phòng Y tế|2,66",
        "|Lũy kế||||6,65",
    ]);
    assert_eq!(
        taken(&found, &["unit", "coefficient"]),
        ["A2: Phòng Y tế 3.99", "A6: Phòng Y tế 2.66"]
    );
    assert_eq!(refused(&found), Vec::<String>::new());
}

/// I and II head units though their rows carry sums, and what people do heads no unit though it is numbered.
#[test]
fn numbered_groups_give_units_and_staff_gives_none() {
    let found = table(&[
        "STT|Họ và tên|Năm sinh|Giới tính|Hệ số|Phụ cấp chức vụ",
        "I|Thanh tra thành phố|||6,65|0,3",
        "1|Giáo viên||||",
        "1|Trần Văn Hải|1971|Nam|3,99|0,3",
        "2|Nhân viên||||",
        "1|Lê Thị Mai|1980|Nữ|2,66|",
        "II|Cảng vụ Cửa Việt|||2,06|",
        "1|Võ Thị Lan|1990|Nữ|2,06|",
    ]);
    assert_eq!(
        taken(&found, &["unit", "birth"]),
        [
            "A4: Thanh tra thành phố 1971",
            "A6: Thanh tra thành phố 1980",
            "A8: Cảng vụ Cửa Việt 1990"
        ]
    );
    assert_eq!(refused(&found), Vec::<String>::new());
}

/// "Biên chế" and "Hợp đồng" part the people of a school the title names.
#[test]
fn parts_of_a_unit_do_not_replace_the_unit_of_the_title() {
    let found = table(&[
        "Đơn vị: Trường Mầm non Hoa Mai",
        "STT|Họ và tên|Năm sinh|Giới tính|Hệ số",
        "A|Biên chế",
        "1|Trần Văn Hải|1971|Nam|3,99",
        "B|Hợp đồng 111",
        "1|Lê Thị Mai|1980|Nữ|2,66",
    ]);
    assert_eq!(
        taken(&found, &["unit", "sex"]),
        ["A4: Trường Mầm non Hoa Mai nam", "A6: Trường Mầm non Hoa Mai nữ"]
    );
}

/// A form nobody has filled in holds no list.
#[test]
fn an_unfilled_form_is_refused() {
    let found = table(&[
        "STT|Họ và tên|Ngày sinh|Giới tính|Hệ số lương|Đơn vị",
        "1|||||",
        "2|||||",
    ]);
    assert_eq!(found.get("reason").and_then(Value::as_str), Some("empty"));
}

/// Doubt written beside a value is not taken for the value.
#[test]
fn a_question_mark_is_refused() {
    let found = table(&[
        "STT|Phường|Khu phố|Chức danh|Họ và tên|Giới tính|Đảng viên|Đảng viên dự bị/chính thức",
        "1|Phường 1|KP 1|Khu phố trưởng|Trần Văn Hải|Nam|x|Chính thức",
        "2|Phường 1|KP 1|Trưởng ban CTMT|Lê Thị Mai|Nữ?|x?|",
        "3|Phường 1|KP 2|Khu phố trưởng|Võ Thị Lan|Nữ|x|Dự bị",
    ]);
    assert_eq!(
        taken(&found, &["sex", "party", "party_status"]),
        ["A2: nam yes chinh_thuc", "A3: - unknown -", "A4: nữ yes du_bi"]
    );
    assert_eq!(refused(&found), ["F3 unknown_sex", "G3 unknown_party"]);
}

/// 7 % of 2,34 is 0,1638 and 12 % of (2,34 + 0,2 + 0,1638) is 0,324456; 5 % of 4,98 is 0,249.
#[test]
fn allowances_in_coefficients_become_percent() {
    let found = page(&[
        "<td>TT<td>Họ và tên<td>Năm sinh<td>Giới tính<td>Hệ số lương<td colspan=3>Hệ số phụ cấp",
        "<td><td><td><td><td><td>Chức vụ<td>Vượt khung<td>Thâm niên nghề",
        "<td>1<td>Trần Văn Hải<td>1971<td>Nam<td>2,34<td>0,2<td>0,1638<td>0,3245",
        "<td>2<td>Lê Thị Mai<td>1980<td>Nữ<td>4,98<td><td>0,249<td>",
        "<td>3<td>Võ Thị Lan<td>1990<td>Nữ<td>4,98<td><td>0,25<td>8%",
    ]);
    assert_eq!(
        taken(&found, &["allowance_beyond_pct", "allowance_seniority_pct"]),
        ["A3: 7 12", "A4: 5 -", "A5: - 8"]
    );
    // 0,25 is 5 % of 4,98 as well as 25 %.
    assert_eq!(refused(&found), ["G5 ambiguous"]);
}

/// People called A, B, C are people where all are; "VD" shows how to fill in.
#[test]
fn people_without_names_are_no_examples() {
    let found = table(&[
        "STT|Họ và tên|Năm sinh|Giới tính|Hệ số|Đóng BHXH",
        "VD|Nguyễn Văn X|1970|Nam|2,34|Từ 9/1998",
        "1|Trần Văn A|1971|Nam|3,99|Từ 9/1998",
        "2|Lê Thị B|1980|Nữ|2,66|từ tháng 10/2004",
        "3|Võ Thị C|1990|Nữ|2,06|T3/2015",
        "4|Võ Thị D|1991|Nữ|2,06|3/2016",
    ]);
    assert_eq!(
        taken(&found, &["birth", "insurance_start"]),
        [
            "A3: 1971 1998-09",
            "A4: 1980 2004-10",
            "A5: 1990 2015-03",
            "A6: 1991 2016-03"
        ]
    );
}

/// Under a list, "Nam: 1" and "Dưới 40 tuổi: 2" count its people and are none of them.
#[test]
fn counts_under_a_list_are_nobody() {
    let found = table(&[
        "STT|Họ và tên|Năm sinh|Phái nữ|Đơn vị|Hệ số",
        "1|Trần Văn Hải|1971||Đội Quản lý|3,99",
        "2|Lê Thị Mai|1980|x|Đội Quản lý|2,66",
        "|Thống kê:",
        "|Nam|1",
        "|Nữ|1",
        "|Dưới 40 tuổi|0",
    ]);
    assert_eq!(
        taken(&found, &["sex", "birth", "coefficient"]),
        ["A2: nam 1971 3.99", "A3: nữ 1980 2.66"]
    );
    assert_eq!(refused(&found), Vec::<String>::new());
}

/// Excel's web pages state in full a number they show rounded; dates and codes are as shown.
#[test]
fn a_number_stated_in_full_beats_the_one_shown() {
    let found = page(&[
        "<td>Mã CB<td>Họ và tên<td>Ngày sinh<td>Giới tính<td>Hệ số lương<td>Vượt khung",
        "<td x:num=\"7\">007<td>Trần Văn Hải<td x:num=\"25969\">05/02/1971<td>Nam<td x:num=\"3.9900000000000002\">4,0<td x:num=\"0.05\">5%",
        "<td x:num>8<td>Lê Thị Mai<td x:num=\"29564\">9/12/1980<td>Nữ<td x:num>2,66<td>",
    ]);
    assert_eq!(
        taken(&found, &["code", "birth", "coefficient", "allowance_beyond_pct"]),
        ["A2: 007 1971-02-05 3.99 5", "A3: 8 1980-12-09 2.66 -"]
    );
}

/// A column its heading names without doubt is read though its cells are no numbers: each is refused, none passed over.
#[test]
fn cells_under_a_sure_heading_are_refused_one_by_one() {
    let found = table(&[
        "STT|Họ và tên|Năm sinh|Giới tính|Bậc/hệ số lương",
        "1|Trần Văn Hải|1971|Nam|Bậc 4/3,99",
        "2|Lê Thị Mai|1980|Nữ|B5 2,66",
        "3|Võ Thị Lan|1990|Nữ|2,06 (bậc 2)",
        "4|Võ Thị Hoa|1991|Nữ|2,06",
    ]);
    assert_eq!(
        taken(&found, &["birth", "coefficient"]),
        ["A2: 1971 -", "A3: 1980 -", "A4: 1990 -", "A5: 1991 2.06"]
    );
    assert_eq!(
        refused(&found),
        ["E2 bad_number", "E3 bad_number", "E4 bad_number"]
    );
}

/// Commas in numbers and in a quoted text of two lines do not pass for separators.
#[test]
fn the_separator_is_the_one_that_parts_most() {
    let lines = [
        "DANH SÁCH;;;;;",
        "STT;Họ và tên;Ngày, tháng, năm sinh;Giới tính;Đơn vị;Hệ số",
        "1;Trần Văn Hải;5/2/1971;Nam;\"Trường số 2,\nPhường 1\";3,99",
        "2;Lê Thị Mai;9/12/1980;Nữ;\"Trường số 2,\nPhường 1\";2,66",
        "3;Võ Thị Lan;1/1/1990;Nữ;\"Trường số 2,\nPhường 1\";2,06",
    ];
    let found = import("list.csv", lines.join("\r\n").as_bytes());
    assert_eq!(
        taken(&found, &["unit", "coefficient"]),
        [
            "A3: Trường số 2, Phường 1 3.99",
            "A4: Trường số 2, Phường 1 2.66",
            "A5: Trường số 2, Phường 1 2.06"
        ]
    );
}

/// A ward's name in the column of khu phố heads those below it; a khu phố with nobody beside it is a row of its own.
#[test]
fn a_ward_above_its_khu_pho_is_no_khu_pho() {
    let found = table(&[
        "STT|Khu phố|Khu phố trưởng|Đảng viên|Trưởng ban công tác Mặt trận|Đảng viên",
        "I|Phường 1",
        "1|Khu phố 1|Trần Văn Hải|x|Lê Thị Mai|x",
        "|Phường Đông Lễ",
        "1|Khu phố 1|Võ Thị Lan|x|Hồ Văn Sơn|x",
    ]);
    assert_eq!(
        taken(&found, &["ward", "area", "party"]),
        [
            "C3: Phường 1 Khu phố 1 yes",
            "E3: Phường 1 Khu phố 1 yes",
            "C5: Phường Đông Lễ Khu phố 1 yes",
            "E5: Phường Đông Lễ Khu phố 1 yes"
        ]
    );
}
