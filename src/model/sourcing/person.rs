//! What is known of the people in posts, of the cells they belong to, and of the days their steps were taken.

use super::plan::PostRef;
use crate::model::calendar::Month;
use crate::model::day::Day;

/// What is known of the person in a post, beside whether they are a member. Nothing of it is needed; no name is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The month they were born in.
    pub born: Option<Month>,
    /// The month they came into the post.
    pub since: Option<Month>,
    /// The month on their certificate of the awareness class (giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng).
    pub class_certificate: Option<Month>,
    /// Whether what admission asks beside age and certificate (schooling, introducers, relatives) is known to be in order;
    /// nothing where nobody has looked.
    pub admissible: Option<bool>,
    /// What else they are.
    pub offices: Offices,
    /// The post of another khu phố whose holder is the same person. Holder and route of that post then hold for this one.
    pub same_as: Option<PostRef>,
    /// The steps of their admission taken so far.
    pub admission: AdmissionDays,
}

/// What can be stated about a person, one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonField {
    /// The month of birth.
    Born,
    /// Since when they hold the post.
    Since,
    /// The class certificate.
    ClassCertificate,
    /// Whether everything else admission asks is in order.
    Admissible,
    /// What else they are.
    Offices,
    /// Which other post they hold.
    SameAs,
    /// The steps of their admission.
    Admission,
}

/// What a person is beside holding a post.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Offices {
    /// Bí thư chi bộ.
    pub cell_secretary: bool,
    /// Cán bộ, công chức phường.
    pub ward_official: bool,
    /// Người hoạt động không chuyên trách phường.
    pub ward_part_timer: bool,
}

/// The days of the steps of an admission; each is known or not yet taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AdmissionDays {
    /// The committee that decides received the file.
    pub received: Option<Day>,
    /// It is an authorised committee of the grass-roots organisation, which has the shorter time.
    pub authorised: bool,
    /// It decided.
    pub decided: Option<Day>,
    /// The cell received the decision.
    pub decision_received: Option<Day>,
    /// The ceremony was held.
    pub ceremony: Option<Day>,
    /// The cell considered the recognition as an official member.
    pub considered: Option<Day>,
    /// The recognition was decided.
    pub recognised: Option<Day>,
}

/// A step of an admission that has a deadline in working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AdmissionStep {
    /// Quyết định kết nạp.
    Decision,
    /// Lễ kết nạp.
    Ceremony,
    /// Chi bộ xét công nhận chính thức.
    Consideration,
    /// Quyết định công nhận chính thức.
    Recognition,
}

/// The elections or congresses that fill one kind of post of a khu phố.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Elections {
    /// The month of the last one.
    pub last: Option<Month>,
    /// The month of the next one.
    pub next: Option<Month>,
    /// The days of the one that is being prepared or was just held.
    pub days: ElectionDays,
}

/// The days of one election of a khu phố trưởng; each is known or not yet taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ElectionDays {
    /// The meeting of households votes.
    pub meeting: Option<Day>,
    /// The ward decided to hold it, with its plan.
    pub decided: Option<Day>,
    /// The minutes on the candidates went to the ward.
    pub candidates_sent: Option<Day>,
    /// The election committee (tổ bầu cử) was set up.
    pub committee: Option<Day>,
    /// The meeting was announced.
    pub announced: Option<Day>,
    /// The result went to the ward.
    pub result_sent: Option<Day>,
    /// The ward recognised the result.
    pub recognised: Option<Day>,
}

/// A step of an election that has to be taken so many days before the meeting or so many working days after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ElectionStep {
    /// Quyết định tổ chức và kế hoạch.
    Decision,
    /// Biên bản hiệp thương nhân sự gửi UBND.
    CandidatesSent,
    /// Thành lập tổ bầu cử.
    Committee,
    /// Thông báo, niêm yết.
    Announcement,
    /// Gửi kết quả.
    ResultSent,
    /// Quyết định công nhận.
    Recognition,
}
