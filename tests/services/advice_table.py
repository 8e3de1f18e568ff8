"""Sentences of the kinds that practices publish, each with the advice that is right; often none.

Written for this table, and copied from nobody. ``wanted`` holds what advice is about.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, the rule behind it, and what should be said about it."""

    language: str
    text: str
    rule: str = ""
    wanted: frozenset[str] = frozenset()


_EN: tuple[tuple[str, str, str], ...] = (
    # what stays here, and what does not
    ("What you tell me stays between us, with a few exceptions that I explain below.", "", ""),
    ("Everything you say here is strictly confidential.", "", "promise"),
    ("Sessions are strictly confidential, except where the law asks me to act.", "", ""),
    ("Complete confidentiality cannot be guaranteed when we write by email.", "", ""),
    ("I guarantee absolute confidentiality.", "", "promise"),
    ("Nothing you tell me will ever leave this room.", "", "promise"),
    ("I will not share anything with anyone without your written permission.", "", ""),
    ("You will find complete privacy information in the notice on my website.", "", ""),
    ("I will be required to report it if a child is being hurt.", "MUST", ""),
    ("If a child is at risk, I am legally obliged to tell the authorities.", "MUST", ""),
    ("As a mandated reporter, I call child protection when a child is hurt.", "MUST", ""),
    ("Therapists are required by law to report the abuse of an older adult.", "MUST", ""),
    ("We must break confidentiality if a judge orders it.", "MUST", ""),
    ("I could decide to tell someone if a child is in danger.", "MUST", "softened"),
    ("I will do my best to warn the person you want to harm.", "MUST", "softened"),
    ("If a child is being hurt, I usually talk to child services.", "MUST", "softened"),
    ("I am not required to report what you tell me.", "MUST", "softened"),
    ("I may call someone who can help if I believe your life is in danger.", "MAY", ""),
    ("I will call the police if you talk about dying.", "MAY", "hardened"),
    ("I can contact your emergency person if you are in danger.", "MAY", ""),
    ("The law allows me to speak with your doctor when it is urgent.", "MAY", ""),
    ("I must tell your doctor if you are in crisis.", "MAY", "hardened"),
    ("I may share your story with your family.", "", "duty"),
    ("I must report threats to the police.", "", "duty"),
    ("Under the California Penal Code I must report child abuse.", "", ""),
    # the client speaks
    ("I understand that I may stop therapy at any time.", "", ""),
    ("I have read this page, and I may share it with anybody I like.", "", ""),
    ("I agree to meet by video. I may tell my therapist that I take this back.", "", ""),
    ("I consent to treatment and know that my therapist must report child abuse.", "MUST", ""),
    # money
    ("The fee is $120 for 50 minutes, due at the end of each session.", "", ""),
    ("I may raise my fee once a year, and I tell you eight weeks before.", "", ""),
    ("Payment shall be made prior to the session.", "", "word"),
    ("My work is billed under CPT 90837 unless we agree otherwise.", "", ""),
    ("Send checks to 2210 Elm Street, Sacramento, CA 95811.", "", ""),
    ("In the event that a payment fails, I will contact you.", "", "word"),
    ("I waive your first late fee; after that it is $40.", "", ""),
    ("The estimate is not a guarantee of what you will pay.", "", ""),
    # missed and moved sessions
    ("If I have to cancel a session, I tell you as early as I can.", "", ""),
    ("I may be a few minutes late when the session before runs over.", "", ""),
    ("Please give me 24 hours if you need to cancel.", "", ""),
    ("No-shows are charged in full.", "", "word"),
    ("Your weekly hour is guaranteed for as long as we work together.", "", ""),
    ("I am not liable for any loss that comes of a cancelled session.", "", "waiver"),
    (
        (
            "Clients who fail to attend, or to notify of their inability to attend, a previously "
            "scheduled appointment, irrespective of circumstances, will incur the associated "
            "administrative charges."
        ),
        "",
        "grade sentence",
    ),
    # video and telephone
    ("Please ensure that you are alone in the room when we talk by video.", "", ""),
    ("Video is not 100% private, and neither is the phone.", "", ""),
    ("We use a coded service to keep our video calls private.", "", ""),
    ("If the line breaks, I call you back within five minutes.", "", ""),
    ("I ensure your complete privacy online.", "", "promise"),
    # trouble at night
    ("The crisis line is open 24 hours a day: call or text 988.", "", "number"),
    ("I am not available 24/7. Emergency services are.", "", ""),
    ("Crisis teams answer day and night; I answer on working days.", "", ""),
    ("Call me day or night and I will answer.", "", "promise"),
    ("I will always be there when you need me.", "", "promise"),
    ("I will keep you safe.", "", "promise"),
    ("If I am worried, I may break confidentiality to keep you safe.", "MAY", ""),
    # records
    ("I keep short notes. You can ask to see them at any time.", "", ""),
    (
        (
            "My records hold:\nName, address and telephone number\nInsurance identification "
            "information\nDates of appointments\nCorrespondence regarding authorization\n"
            "Psychological evaluation documentation"
        ),
        "",
        "",
    ),
    ("I must keep your records for seven years.", "", "duty"),
    ("I destroy records after seven years by shredding them.", "", ""),
    ("You hereby release me from all claims.", "", "waiver word"),
    # couples and families
    (
        (
            "I do not keep secrets between partners. If one of you tells me something alone, we find "
            "a way to say it together."
        ),
        "",
        "",
    ),
    ("Each husband and wife attends both parts.", "", "word"),
    ("Therapy will fix your marriage.", "", "promise"),
    ("We will fix a time for the next meeting together.", "", ""),
    # under 18
    ("Both parents sign this page.", "", "word"),
    ("Parents hear how things go in general, not what you say here.", "", ""),
    ("I may talk with you and your parents together.", "", ""),
    ("He or she can bring somebody along.", "", "word"),
    # endings, and what comes of it
    ("You can stop at any time. A last session helps to ensure proper closure.", "", ""),
    ("Termination shall be at the discretion of the clinician.", "", "word"),
    ("I may suggest that we end if the work no longer helps.", "", ""),
    ("You will feel better within six sessions.", "", "promise"),
    ("There are no guarantees, but many people find that talking helps.", "", ""),
    ("I cannot, however, guarantee a result.", "", ""),
    ("I make no promise, claim or guarantee of results.", "", ""),
    ("I offer the highest standard of care.", "", "promise"),
    ("We look for the best possible time for both of us.", "", ""),
    ("My normal hours are Monday to Thursday, 9 to 5.", "", ""),
    ("By signing, you do not waive any rights.", "", ""),
    (
        (
            "Before we meet, please bring: (a) your insurance card; (b) a list of the medicines you "
            "take; (c) the name of your doctor; (d) the name of a friend; and (e) any questions."
        ),
        "",
        "",
    ),
)

_ES: tuple[tuple[str, str, str], ...] = (
    # what stays here, and what does not
    (
        "Lo que me cuenta queda entre nosotros, con algunas excepciones que explico abajo.",
        "",
        "",
    ),
    ("Todo lo que diga aquí es estrictamente confidencial.", "", "promise"),
    ("Las sesiones son estrictamente confidenciales, salvo cuando la ley pide otra cosa.", "", ""),
    ("Le garantizo confidencialidad absoluta.", "", "promise"),
    ("Por correo no puedo garantizar la confidencialidad.", "", ""),
    ("La confidencialidad total no se puede prometer por correo.", "", ""),
    ("Para garantizar la confidencialidad, uso un correo cifrado.", "", ""),
    ("Nunca contaré nada a nadie.", "", "promise"),
    ("Nada de lo que diga saldrá de aquí.", "", "promise"),
    ("Estaré obligada a informar si un menor corre peligro.", "MUST", ""),
    ("La ley exige que avise a las autoridades si hay maltrato.", "MUST", ""),
    ("Tenemos que informar si un juez lo ordena.", "MUST", ""),
    ("Su terapeuta está obligada por ley a denunciar el maltrato.", "MUST", ""),
    ("No estoy obligada a denunciar lo que usted me cuente.", "MUST", "softened"),
    ("Intentaré avisar si un menor corre peligro.", "MUST", "softened"),
    ("Si un menor corre peligro, suelo hablar con los servicios sociales.", "MUST", "softened"),
    ("Puedo avisar a su médico si su vida corre peligro.", "MAY", ""),
    ("Podría llamar a alguien que le ayude si corre peligro.", "MAY", ""),
    ("La ley me permite hablar con su médico en una urgencia.", "MAY", ""),
    ("Debo avisar a su familia si usted está en crisis.", "MAY", "hardened"),
    ("Avisaré a su familia si usted está en crisis.", "MAY", "hardened"),
    ("Debo denunciar las amenazas ante la policía.", "", "duty"),
    ("Según el Código Penal, debo denunciar el maltrato a un menor.", "", ""),
    ("Puedo informar a su médico.", "", "duty"),
    # the client speaks
    ("Entiendo que puedo dejar la terapia en cualquier momento.", "", ""),
    ("Autorizo la grabación y puedo informar por escrito si cambio de idea.", "", ""),
    ("He leído esta hoja y puedo compartir mis dudas.", "", ""),
    ("Doy mi consentimiento y sé que mi terapeuta debe denunciar el maltrato.", "MUST", ""),
    # money
    ("La sesión cuesta 60 euros y dura 50 minutos.", "", ""),
    ("Cada enero puedo subir mis honorarios; le aviso dos meses antes.", "", ""),
    ("Puedo darle un recibo cuando lo pida.", "", ""),
    ("Usted deberá pagar la sesión con anterioridad a la cita.", "", "word"),
    ("Colegiada 28456 del Colegio de Madrid.", "", ""),
    ("La consulta está en la calle Mayor 12, 28013 Madrid.", "", ""),
    ("Con el pago tiene garantizado un espacio semanal.", "", ""),
    ("No me hago responsable de los daños que cause la terapia.", "", "waiver"),
    ("Tengo un seguro de indemnización profesional.", "", ""),
    # missed and moved sessions
    ("Si tengo que cancelar una sesión, le aviso cuanto antes.", "", ""),
    ("Las citas canceladas en las 24 horas previas se cobran.", "", ""),
    ("Avise con 24 horas si no puede venir.", "", ""),
    ("Las inasistencias se cobran completas.", "", "word"),
    ("El tiempo que reservo para usted está garantizado cada semana.", "", ""),
    # video and telephone
    ("Me aseguro de que nadie nos oiga durante la videollamada.", "", ""),
    ("Asegúrese de que nadie le oiga durante la videollamada.", "", ""),
    ("El video no es 100 % privado.", "", ""),
    ("Las videollamadas son totalmente privadas.", "", "promise"),
    # trouble at night
    ("La línea de crisis atiende las 24 horas; yo contesto de lunes a viernes.", "", ""),
    ("Puede llamarme a cualquier hora.", "", "promise"),
    ("Estoy disponible las 24 horas.", "", "promise"),
    ("No atiendo urgencias a cualquier hora.", "", ""),
    ("Siempre estaré ahí para usted.", "", "promise"),
    ("En una urgencia llame al 112.", "", "number"),
    # records
    ("Debo conservar su expediente durante cinco años.", "", "duty"),
    ("Guardo notas breves. Puede pedir verlas.", "", ""),
    (
        (
            "Mi expediente contiene:\nNombre, dirección y número de teléfono\nFechas de las sesiones\n"
            "Documentación administrativa correspondiente\nInformación relativa a la aseguradora\n"
            "Autorizaciones correspondientes"
        ),
        "",
        "",
    ),
    ("Usted renuncia a cualquier reclamación.", "", "waiver"),
    ("Al firmar, usted no renuncia a sus derechos.", "", ""),
    # couples and families
    ("No guardo secretos entre los dos.", "", ""),
    ("El esposo y la esposa firman.", "", "word"),
    ("La terapia curará su relación.", "", "promise"),
    # under 18
    ("Ambos padres firman el consentimiento.", "", "word"),
    ("Los padres saben cómo va, no lo que su hijo cuenta.", "", ""),
    ("El niño/a puede traer un juguete.", "", "word"),
    # endings, and what comes of it
    ("Usted puede terminar cuando quiera. Una última sesión ayuda a cerrar bien.", "", ""),
    ("A veces miramos el pasado, y a veces nos quedamos en el presente.", "", ""),
    ("Mediante la presente acepto el tratamiento.", "", "word"),
    ("Se sentirá mejor en pocas semanas.", "", "promise"),
    ("No puedo, sin embargo, garantizar resultados.", "", ""),
    ("Garantizamos resultados.", "", "promise"),
    ("Ofrezco la máxima calidad.", "", "promise"),
    ("Le aseguro que va a mejorar.", "", "promise"),
    ("La terapia no garantiza resultados.", "", ""),
    ("La ley garantiza su derecho a una copia.", "", ""),
    ("Mi horario normal es de 9 a 17.", "", ""),
    (
        (
            "Antes de venir, traiga: a) su documento de identidad; b) la lista de sus medicinas; "
            "c) el nombre de su médico; d) el nombre de una persona cercana; e) las preguntas que "
            "tenga para mí."
        ),
        "",
        "",
    ),
    (
        (
            "La imposibilidad de comparecencia, independientemente de las circunstancias, conllevará "
            "la correspondiente penalización administrativa establecida previamente por la "
            "profesional responsable, sin excepciones reconocidas."
        ),
        "",
        "grade",
    ),
)

TABLE: tuple[Said, ...] = tuple(
    Said(language, text, rule, frozenset(wanted.split()))
    for language, rows in (("en", _EN), ("es", _ES))
    for text, rule, wanted in rows
)
"""Every sentence with its rule and the advice that is right on it."""
